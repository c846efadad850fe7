"""A small convolutional network over a sequence, read with numpy: what both learned models have in common."""

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
