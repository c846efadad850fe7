"""A network gives the same numbers wherever it is read, and each place knows what stands around it."""

from pathlib import Path

import numpy as np

from ingest.extract.network import BUCKETS, NOTHING, UNKNOWN, Floats, Network, bucket, load, normed, save

_WIDTH = 2
_ONE = np.ones(_WIDTH, np.float32)


def _network(gate: float = 30.0) -> Network:
    """One layer that adds to each place what stands two before it; `gate` opens or closes it."""
    conv = np.zeros((3 * _WIDTH, 2 * _WIDTH), np.float32)
    conv[0, 0] = conv[1, 1] = 1
    bias = np.array([0, 0, gate, gate], np.float32)
    one = np.ones(_WIDTH, np.float32)
    weights = {"conv0": conv, "bias0": bias, "norm0": one, "norm": one}
    return Network(("A", "B"), {"word": {"晶": 2}}, weights, (2,))


def _rows(*values: tuple[float, float]) -> Floats:
    return np.array(values, np.float32)


def test_a_place_is_read_with_what_stands_as_far_before_it_as_the_layer_reaches() -> None:
    rows = _rows((1, 1), (0, 1), (1, 0), (2, -2))
    before = np.concatenate([np.zeros((2, _WIDTH), np.float32), normed(rows, _ONE)[:2]])
    assert np.allclose(_network().encode(rows), normed(rows + before, _ONE), atol=1e-5)


def test_a_closed_gate_lets_nothing_in() -> None:
    rows = _rows((1, 1), (0, 1), (1, 0))
    assert np.allclose(_network(-30.0).encode(rows), normed(rows, _ONE), atol=1e-5)


def test_a_sequence_shorter_than_the_reach_is_read() -> None:
    assert np.allclose(_network().encode(_rows((3, 4))), normed(_rows((3, 4)), _ONE), atol=1e-5)


def _looking(near: Floats) -> Network:
    """A layer that lets nothing in, then one head that takes places over as they are; `near` says which."""
    net = _network(-30.0)
    looks = np.concatenate([np.zeros((_WIDTH, 2 * _WIDTH)), np.eye(_WIDTH)], axis=1).astype(np.float32)
    weights = {
        **net.weights,
        "look0": looks,
        "look bias0": np.zeros(3 * _WIDTH, np.float32),
        "look near0": near[None],
        "look norm0": _ONE,
        "look out0": np.eye(_WIDTH, dtype=np.float32),
        "look out bias0": np.zeros(_WIDTH, np.float32),
    }
    return Network(net.labels, net.tables, weights, net.dilations)


def test_a_place_takes_over_what_stands_anywhere() -> None:
    rows = _rows((1, 1), (0, 1), (1, 0), (2, -2))
    taken = normed(rows, _ONE).mean(axis=0)
    net = _looking(np.zeros(2 * BUCKETS, np.float32))
    assert np.allclose(net.encode(rows), normed(rows + taken, _ONE), atol=1e-5)


def test_how_far_and_on_which_side_another_place_stands_matters() -> None:
    rows = _rows((1, 1), (0, 1), (1, 0))
    next_one = np.full(2 * BUCKETS, -30.0, np.float32)
    next_one[BUCKETS + 1] = 30
    seen = _looking(next_one).encode(rows)[:2]
    assert np.allclose(seen, normed(rows[:2] + normed(rows, _ONE)[1:], _ONE), atol=1e-5)


def test_in_a_long_text_a_place_sees_its_block_and_those_beside_it() -> None:
    net = _looking(np.zeros(2 * BUCKETS, np.float32))
    rows = np.ones((700, _WIDTH), np.float32)
    other = rows.copy()
    other[699] = (5, -5)
    changed = ~np.isclose(net.encode(rows), net.encode(other), atol=1e-7).all(axis=1)
    assert changed.tolist() == [n >= 256 for n in range(700)]


def test_words_have_rows() -> None:
    assert [_network().number("word", w) for w in ("晶", "片", None)] == [2, UNKNOWN, NOTHING]


def test_a_network_is_kept_byte_for_byte_the_same(tmp_path: Path) -> None:
    save(_network(), tmp_path / "one.npz")
    save(load(tmp_path / "one.npz"), tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    kept = load(tmp_path / "one.npz")
    assert (kept.labels, kept.tables, kept.dilations) == (("A", "B"), {"word": {"晶": 2}}, (2,))
    assert np.array_equal(kept.weights["conv0"], _network().weights["conv0"])


def test_distances_are_told_apart_when_small() -> None:
    assert [int(n) for n in bucket(np.array([0, 1, -3, 4, 8, 9, 40, 9999]))] == [
        0, 1, 3, 4, 6, 6, 9, 11,
    ]  # fmt: skip
