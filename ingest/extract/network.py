"""A small network over a sequence, read with numpy: what both learned models have in common.

Layers of gated convolutions know what stands around a place; after some of them each place may look at all
others (attention) and take over what concerns it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
NOTHING, UNKNOWN = 0, 1  # the first two rows of every table: no such thing here, and one never seen
FIRST = 2
BUCKETS = 12  # classes of distances
_FAR = 512
_BLOCK = 256  # places of a long sequence that look together, at themselves and as many on either side


@dataclass(frozen=True, slots=True)
class Network:
    """`tables` number the words of each kind of input, from FIRST on; `weights` are by name."""

    labels: tuple[str, ...]
    tables: Mapping[str, Mapping[str, int]]
    weights: Mapping[str, Floats]
    dilations: tuple[int, ...]

    def number(self, table: str, word: str | None) -> int:
        """The row of a word."""
        return NOTHING if word is None else self.tables[table].get(word, UNKNOWN)

    def encode(self, rows: Floats) -> Floats:
        """The sequence [length, width], each place with what stands around it."""
        found = rows
        for n, dilation in enumerate(self.dilations):
            found = found + self._gated(normed(found, self.weights[f"norm{n}"]), n, dilation)
            if f"look{n}" in self.weights:
                found = found + self._looked(normed(found, self.weights[f"look norm{n}"]), n)
        return normed(found, self.weights["norm"])

    def _gated(self, rows: Floats, layer: int, dilation: int) -> Floats:
        """A convolution of three places, `dilation` apart: one half says how much of the other goes on."""
        around = np.zeros((len(rows), 3 * rows.shape[1]), np.float32)
        width = rows.shape[1]
        around[dilation:, :width] = rows[:-dilation]
        around[:, width : 2 * width] = rows
        around[:-dilation, 2 * width :] = rows[dilation:]
        made = around @ self.weights[f"conv{layer}"] + self.weights[f"bias{layer}"]
        gated: Floats = made[:, :width] * sigmoid(made[:, width:])
        return gated

    def _looked(self, rows: Floats, layer: int) -> Floats:
        """What each place takes over from the others."""
        w = self.weights
        near = w[f"look near{layer}"]
        made = rows @ w[f"look{layer}"] + w[f"look bias{layer}"]
        query, key, value = made.reshape(len(rows), 3, len(near), -1).transpose(1, 2, 0, 3)
        found = np.zeros_like(rows)
        for start in range(0, len(rows), _BLOCK):
            own = slice(start, start + _BLOCK)
            seen = slice(max(0, start - _BLOCK), start + 2 * _BLOCK)
            found[own] = attended(
                query[:, own], key[:, seen], value[:, seen], near[:, _apart(own, seen, len(rows))]
            )
        looked: Floats = found @ w[f"look out{layer}"] + w[f"look out bias{layer}"]
        return looked


def attended(query: Floats, key: Floats, value: Floats, by_place: Floats) -> Floats:
    """[heads, many, size] queries to [many, width]: the values of all places, as much as their keys fit."""
    score = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(query.shape[-1])) + by_place
    score = np.exp(score - score.max(axis=-1, keepdims=True))
    weight = score / score.sum(axis=-1, keepdims=True)
    found: Floats = (weight @ value).transpose(1, 0, 2).reshape(query.shape[1], -1)
    return found


def _apart(own: slice, seen: slice, length: int) -> Numbers:
    """How far each place of `seen` stands from each of `own`: classes before it, then classes after it."""
    places = np.arange(length)
    far = places[seen][None] - places[own][:, None]
    found: Numbers = bucket(far) + BUCKETS * (far > 0)
    return found


def _bucket(distance: int) -> int:
    """Up to 3 as they are, then wider and wider."""
    return distance if distance < 4 else min(3 + int(np.log2(distance / 2) * 1.5), BUCKETS - 1)


BUCKET_OF = np.array([_bucket(n) for n in range(_FAR)])


def bucket(distances: NDArray[np.int64]) -> Numbers:
    """The class of each distance, whatever its sign."""
    found: Numbers = BUCKET_OF[np.minimum(np.abs(distances), _FAR - 1)]
    return found


def normed(rows: Floats, weight: Floats) -> Floats:
    """Each row by its root mean square."""
    size = np.sqrt(np.mean(rows * rows, axis=-1, keepdims=True) + np.float32(1e-5))
    scaled: Floats = rows / size * weight
    return scaled


def sigmoid(values: Floats) -> Floats:
    """Logistic function."""
    made: Floats = (1 / (1 + np.exp(-np.clip(values, -30, 30)))).astype(np.float32)
    return made


@cache
def network(language: str, folder: Path) -> Network | None:
    """The network of a language among the weights in a folder, if there is one."""
    path = folder / f"{language}.npz"
    return load(path) if path.is_file() else None


def load(path: Path) -> Network:
    """A network as `save` wrote it."""
    with np.load(path) as file:
        about = json.loads(bytes(file["about"]))
        weights = {name: file[name].astype(np.float32) for name in file.files if name != "about"}
    return Network(tuple(about["labels"]), about["tables"], weights, tuple(about["dilations"]))


def save(network: Network, path: Path) -> None:
    """Write a network: half-precision weights, and its tables as JSON.  The same network, the same bytes."""
    about = {"labels": network.labels, "tables": network.tables, "dilations": network.dilations}
    text = json.dumps(about, ensure_ascii=False, sort_keys=True).encode("utf-8")
    arrays: dict[str, Any] = {n: network.weights[n].astype(np.float16) for n in sorted(network.weights)}
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, about=np.frombuffer(text, np.uint8), **arrays)
