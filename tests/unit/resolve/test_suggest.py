"""Suggestions for a person to judge: names that look like one, and no pair that the vocabulary tells apart."""

from narrows.resolve.suggest import Named, suggestions

TSMC = Named("firm:tsmc", "Firm", ("TSMC", "台積電", "台灣積體電路製造"))
UNKNOWN = Named("firm:x-aaaaaaaaaaaa", "Firm", ("臺灣積體電路製造股份有限公司",))
BRANCH = Named("firm:x-bbbbbbbbbbbb", "Firm", ("Halden Optics",))
LEGAL = Named("firm:x-cccccccccccc", "Firm", ("Halden Optics GmbH",))


def test_the_surest_first_with_the_names_that_say_so() -> None:
    short = Named("firm:x-dddddddddddd", "Firm", ("Halden Optics Technology",))
    found = suggestions([LEGAL, BRANCH, short])
    assert [(s.score, s.one.id[-1], s.other.id[-1]) for s in found] == [
        (1.0, "b", "c"),
        (0.6, "b", "d"),
        (0.6, "c", "d"),
    ]
    assert found[0].names == ("Halden Optics", "Halden Optics GmbH")


def test_a_name_outside_the_vocabulary_meets_a_known_one() -> None:
    (found,) = suggestions([UNKNOWN, TSMC])
    assert (found.one.id, found.other.id, found.score) == ("firm:tsmc", UNKNOWN.id, 1.0)


def test_two_that_the_vocabulary_knows_are_two() -> None:
    twin = Named("firm:twin", "Firm", ("台積電",))
    assert suggestions([TSMC, twin]) == []


def test_classes_do_not_mix_and_things_are_not_suggested() -> None:
    agency = Named("organization:x-eeeeeeeeeeee", "Organization", ("Halden Optics",))
    thing = Named("node:x-ffffffffffff", "SupplyChainNode", ("resist",))
    other = Named("node:x-000000000000", "SupplyChainNode", ("resists",))
    assert suggestions([BRANCH, agency, thing, other]) == []
