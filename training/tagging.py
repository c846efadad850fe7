"""Fits the network of names, which `ingest.extract.mention.learned.scorer` reads, with JAX."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import Array

from ingest.extract.mention.learned.features import columns, looks_of, tokens
from ingest.extract.mention.learned.scorer import COLUMNS, TOLD
from ingest.extract.network import FIRST, NOTHING, Network
from training.layers import DILATIONS, Batch, Start, Weights, drop, encode, fit, keys_of, numbered, unknown
from training.names import labels_of
from training.texts import Text, read_by_rules

WIDTH, LOOKING = 160, (2, 3)
EPOCHS, RATE, SEED = 9, 2e-3, 1
FEWEST = {"text": 3, "word": 5, "tag": 3, "shape": 1, TOLD: 10}  # times that one is seen, to have a row
MOST = 14  # of what the lists and the rules say of a token
DROPPED = 0.3
UNSEEN = {"text": 0.05, "word": 0.2}  # taken for unknown
LENGTHS = (128, 256, 384, 640)
PLACES = 4096  # of a batch


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of each token's columns, what is told of it, and its label."""

    columns: list[tuple[str, ...]]
    told: list[list[str]]
    labels: list[str]


def tokens_of(text: Text) -> Tokens:
    """A passage as the network reads it."""
    view, names = read_by_rules(text)
    reading, chosen = names.ruled(view)
    cut = tokens(reading.squeezed)
    found = list(columns(cut, looks_of(reading, cut, chosen)))
    return Tokens(
        [words for words, _ in found], [told for _, told in found], labels_of(text, view, reading, cut)
    )


def network(every: Sequence[Tokens], done: Callable[[str], None]) -> Network:
    """The network of all passages of one language; `done` is told of each epoch."""
    net = _empty(every)
    told = [_numbers(net, passage) for passage in every]
    return fit(net, _start(net), _loss, partial(_batches, told), EPOCHS, RATE, SEED, done)


def _empty(every: Iterable[Tokens]) -> Network:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    labels: set[str] = set()
    for passage in every:
        labels.update(passage.labels)
        for words, told in zip(passage.columns, passage.told, strict=True):
            counts[TOLD].update(told)
            for column, word in zip(COLUMNS, words, strict=True):
                counts[column][word] += 1
    tables = {name: numbered(counts[name], FEWEST[name]) for name in (*COLUMNS, TOLD)}
    return Network(tuple(sorted(labels)), tables, {}, DILATIONS)


Numbered = tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]


def _numbers(net: Network, passage: Tokens) -> Numbered:
    """Columns, what is told, labels."""
    rows = [[net.number(c, w) for c, w in zip(COLUMNS, words, strict=True)] for words in passage.columns]
    told = [[net.number(TOLD, name) for name in names][:MOST] for names in passage.told]
    filled = [[*names, *[NOTHING] * (MOST - len(names))] for names in told]
    labels = [net.labels.index(label) for label in passage.labels]
    return np.array(rows), np.array(filled), np.array(labels)


def _start(net: Network) -> Weights:
    start = Start(SEED)
    tables = {c: start.normal(len(net.tables[c]) + FIRST, WIDTH, scale=0.08) for c in (*COLUMNS, TOLD)}
    return tables | start.layers(WIDTH, LOOKING) | {
        "hidden": start.normal(WIDTH, WIDTH),
        "hidden bias": jnp.zeros(WIDTH),
        "out": start.normal(WIDTH, len(net.labels), scale=0.05),
        "out bias": jnp.zeros(len(net.labels)),
    }  # fmt: skip


def _loss(w: Weights, key: Array, rows: Array, told: Array, labels: Array, mask: Array) -> Array:
    keys = keys_of(key)
    x = jnp.where((told != NOTHING)[..., None], w[TOLD][told], 0).sum(-2)
    for n, column in enumerate(COLUMNS):
        x += w[column][unknown(next(keys), rows[..., n], UNSEEN.get(column, 0.0))]
    x = encode(w, drop(next(keys), x, DROPPED) * mask[..., None], mask, keys, DROPPED / 2)
    hidden = jax.nn.relu(drop(next(keys), x, DROPPED) @ w["hidden"] + w["hidden bias"])
    odds = drop(next(keys), hidden, DROPPED) @ w["out"] + w["out bias"]
    lost: Array = optax.softmax_cross_entropy_with_integer_labels(odds, labels) * mask
    return lost.sum() / mask.sum()


def _batches(passages: Sequence[Numbered], random: np.random.Generator) -> list[Batch]:
    """All passages in batches of like length, in another order each time."""
    by_length: dict[int, list[Numbered]] = defaultdict(list)
    for passage in passages:
        size = next((n for n in LENGTHS if len(passage[0]) <= n), LENGTHS[-1])
        by_length[size].append(passage)
    found: list[Batch] = []
    for length, some in sorted(by_length.items()):
        size = PLACES // length
        order = random.permutation(len(some))
        found += [
            partial(_batch, [some[i] for i in order[n : n + size]], size, length)
            for n in range(0, len(order), size)
        ]
    return [found[n] for n in random.permutation(len(found))]


def _batch(passages: Sequence[Numbered], size: int, length: int) -> tuple[Any, ...]:
    """rows, told, labels and mask, filled up with nothing."""
    rows = np.zeros((size, length, len(COLUMNS)), int)
    told, labels = np.zeros((size, length, MOST), int), np.zeros((size, length), int)
    mask = np.zeros((size, length), np.float32)
    for n, (r, t, y) in enumerate(passages):
        count = min(len(r), length)
        rows[n, :count], told[n, :count], labels[n, :count] = r[:count], t[:count], y[:count]
        mask[n, :count] = 1
    return rows, told, labels, mask
