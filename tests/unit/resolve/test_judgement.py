"""Judgements: the canonical id does not depend on the order in which they were made."""

from itertools import permutations

import pytest

from narrows.errors import NarrowsError
from narrows.resolve.judgement import Judgement, Judgements, Verdict


def _judge(verdict: Verdict, a: str, b: str) -> Judgement:
    return Judgement(verdict, (min(a, b), max(a, b)), "tester")


SAME = [
    _judge(Verdict.SAME, "firm:x-1", "firm:x-2"),
    _judge(Verdict.SAME, "firm:x-2", "firm:b"),
    _judge(Verdict.SAME, "firm:b", "firm:a"),
]


@pytest.mark.parametrize("order", list(permutations(SAME)))
def test_all_meet_under_one_id_of_the_vocabulary(order: tuple[Judgement, ...]) -> None:
    judgements = Judgements(order)
    assert judgements.members("firm:x-1") == ("firm:a", "firm:b", "firm:x-1", "firm:x-2")
    assert {judgements.canonical(id_) for id_ in judgements.members("firm:a")} == {"firm:a"}
    assert judgements.canonical("firm:z") == "firm:z"


def test_taking_one_back_parts_what_it_alone_joined() -> None:
    all_ = Judgements(SAME)
    without = all_.minus(SAME[1].id)
    assert without.members("firm:a") == ("firm:a", "firm:b")
    assert without.members("firm:x-2") == ("firm:x-1", "firm:x-2")
    assert all_.moved(without) == ["firm:x-1", "firm:x-2"]


def test_a_new_verdict_on_a_pair_replaces_the_old_one() -> None:
    judgements = Judgements(SAME[:1]).plus(_judge(Verdict.DIFFERENT, "firm:x-1", "firm:x-2"))
    assert judgements.members("firm:x-1") == ("firm:x-1",)
    assert len(judgements.all) == 1


def test_a_contradiction_through_others_is_refused() -> None:
    judgements = Judgements([*SAME[:2], _judge(Verdict.DIFFERENT, "firm:x-1", "firm:a")])
    with pytest.raises(NarrowsError, match="judged them different"):
        judgements.plus(SAME[2])
