"""A network gives the same numbers wherever it is read, and each place knows what stands around it."""

from pathlib import Path

import numpy as np

from ingest.extract.network import NOTHING, UNKNOWN, Floats, Network, load, normed, save

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


def test_words_have_rows() -> None:
    assert [_network().number("word", w) for w in ("晶", "片", None)] == [2, UNKNOWN, NOTHING]


def test_a_network_is_kept_byte_for_byte_the_same(tmp_path: Path) -> None:
    save(_network(), tmp_path / "one.npz")
    save(load(tmp_path / "one.npz"), tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    kept = load(tmp_path / "one.npz")
    assert (kept.labels, kept.tables, kept.dilations) == (("A", "B"), {"word": {"晶": 2}}, (2,))
    assert np.array_equal(kept.weights["conv0"], _network().weights["conv0"])
