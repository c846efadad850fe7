"""The identity benchmark keeps what was reached on its labelled pairs."""

from benchmarks.identity import by_form, by_vocabulary, in_one_script, pairs, score
from narrows.resolve.compare import SAME


def test_there_are_pairs_of_every_kind() -> None:
    labelled = pairs()
    assert len(labelled) >= 300
    assert {p.type for p in labelled} == {"Firm", "Organization", "Regulation"}
    assert min(sum(p.same for p in labelled), sum(not p.same for p in labelled)) > 150


def test_no_pair_is_labelled_twice() -> None:
    seen = [(p.type, *sorted((p.one, p.other))) for p in pairs()]
    assert len(set(seen)) == len(seen)


def test_with_the_vocabulary() -> None:
    labelled = pairs()
    found = score(labelled, [by_vocabulary(p) for p in labelled], SAME)
    assert found.precision >= 0.98  # 0.992 reached
    assert found.recall >= 0.97  # 0.992 reached


def test_by_form_alone_within_one_script() -> None:
    labelled = [p for p in pairs() if in_one_script(p)]
    found = score(labelled, [by_form(p) for p in labelled], SAME)
    assert found.precision >= 0.95  # 0.969 reached
    assert found.recall >= 0.79  # 0.816 reached
