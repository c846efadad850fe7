"""Fits the network of statements, which `ingest.extract.statement.learned.scorer` reads, with JAX."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import Array

from ingest.extract.network import BUCKETS, FIRST, Floats, Network, Numbers
from ingest.extract.statement.learned.framed import Said
from ingest.extract.statement.learned.scorer import said_vector
from ingest.extract.statement.learned.sequence import COLUMNS
from training.examples import Example, Seen
from training.layers import (
    DILATIONS,
    HEADS,
    Batch,
    Start,
    Weights,
    attended,
    bucket,
    drop,
    encode,
    fit,
    keys_of,
    numbered,
    unknown,
)

WIDTH, HIDDEN = 96, 160
EPOCHS, RATE, SEED = 8, 3e-3, 1
FEWEST = {"char": 3, "word": 5, "ending": 4, "last": 3}  # times that a word is seen, to have a row
SIGNATURES, BESIDE, LABELS = 20, 30, 8  # likewise
DROPPED, UNSEEN, UNTOLD = 0.3, 0.3, 0.25  # dropout, words taken for unknown, pairs without what frames say
LENGTHS, PAIRS = (48, 80, 128, 220), (8, 24, 64, 160)  # sizes of a batch, so that few shapes are compiled
PLACES = 4096  # of a batch


class Told(NamedTuple):
    """A pair in numbers."""

    ends: tuple[int, int]
    signature: int
    said: Floats
    possible: Floats
    holding: Floats


Sentence = tuple[list[list[int]], list[Told]]  # the rows of its places, and its pairs


def network(every: Sequence[Seen], done: Callable[[str], None]) -> Network:
    """The network of all sentences of one language; `done` is told of each epoch."""
    net = _empty(every)
    told = [_numbered_sentence(net, seen) for seen in every]
    return fit(net, _start(net), _loss, partial(_batches, told), EPOCHS, RATE, SEED, done)


def _empty(every: Iterable[Seen]) -> Network:
    """The tables of words that are seen often enough."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*COLUMNS, "signature", "beside", "label")}
    for seen in every:
        for place in seen.places:
            for column, word in zip(COLUMNS, place, strict=True):
                if word is not None:
                    counts[column][word] += 1
        for pair in seen.pairs:
            counts["signature"][pair.kinds] += 1
            counts["beside"].update(pair.said.beside)
            counts["label"].update(pair.holding)
    tables = {c: numbered(counts[c], FEWEST.get(c, 1)) for c in COLUMNS}
    tables["signature"] = numbered(counts["signature"], SIGNATURES)
    tables["beside"] = numbered(counts["beside"], BESIDE, 0)
    return Network(tuple(numbered(counts["label"], LABELS, 0)), tables, {}, DILATIONS)


def _numbered_sentence(net: Network, seen: Seen) -> Sentence:
    rows = [[net.number(c, w) for c, w in zip(COLUMNS, place, strict=True)] for place in seen.places]
    return rows, [_told(net, pair) for pair in seen.pairs]


def _told(net: Network, pair: Example) -> Told:
    possible = [label in pair.possible and not pair.is_moot(label) for label in net.labels]
    holding = [label in pair.holding for label in net.labels]
    return Told(
        pair.ends,
        net.number("signature", pair.kinds),
        said_vector(net, pair.said),
        np.array(possible, np.float32),
        np.array(holding, np.float32),
    )


def _start(net: Network) -> Weights:
    start = Start(SEED)
    many, said = len(net.labels), len(said_vector(net, Said()))
    tables = {c: start.normal(len(net.tables[c]) + FIRST, WIDTH, scale=0.07) for c in COLUMNS}
    return tables | start.layers(WIDTH) | {
        "signature": start.normal(len(net.tables["signature"]) + FIRST, 32, scale=0.1),
        "distance": start.normal(BUCKETS, 16, scale=0.1),
        "position": start.normal(HEADS, 3, BUCKETS, scale=0.02),
        "query": start.normal(2 * WIDTH, WIDTH),
        "key": start.normal(WIDTH, WIDTH),
        "value": start.normal(WIDTH, WIDTH),
        "hidden": start.normal(4 * WIDTH + 48, HIDDEN),
        "hidden said": start.normal(said, HIDDEN, scale=0.1),
        "hidden bias": jnp.zeros(HIDDEN),
        "out": start.normal(HIDDEN, many, scale=0.05),
        "out said": jnp.zeros((said, many)),
        "out bias": jnp.full(many, -3.0),
    }  # fmt: skip


def _loss(
    w: Weights, key: Array, rows: Array, mask: Array, ends: Array, kinds: Array, said: Array,
    possible: Array, holding: Array,
) -> Array:  # fmt: skip
    odds = _odds(w, key, rows, mask, ends, kinds, said)
    lost: Array = optax.sigmoid_binary_cross_entropy(odds, holding) * possible
    return lost.sum() / (rows.shape[0] * 8.0)


def _odds(w: Weights, key: Array, rows: Array, mask: Array, ends: Array, kinds: Array, said: Array) -> Array:
    """The log-odds of `scorer.log_odds`, of a batch and with dropout."""
    keys = keys_of(key)
    x = sum((w[c][_numbers(c, rows[..., n], next(keys))] for n, c in enumerate(COLUMNS)), jnp.zeros(()))
    x = encode(w, drop(next(keys), x, DROPPED) * mask[..., None], mask, keys, DROPPED / 2)
    said = said * jax.random.bernoulli(next(keys), 1 - UNTOLD, said.shape[:2])[..., None]
    one, other = (jnp.take_along_axis(x, ends[..., n][..., None], 1) for n in (0, 1))
    seen = _attended(w, x, mask, ends, jnp.concatenate([one, other], -1))
    far = w["distance"][bucket(ends[..., 1] - ends[..., 0])]
    joined = jnp.concatenate([one, other, one * other, seen, w["signature"][kinds], far], -1)
    hidden = drop(next(keys), joined, DROPPED) @ w["hidden"] + said @ w["hidden said"] + w["hidden bias"]
    hidden = drop(next(keys), jax.nn.relu(hidden), DROPPED)
    return hidden @ w["out"] + said @ w["out said"] + w["out bias"]


def _numbers(column: str, numbers: Array, key: Array) -> Array:
    return unknown(key, numbers, UNSEEN) if column in ("word", "ending") else numbers


def _attended(w: Weights, x: Array, mask: Array, ends: Array, both: Array) -> Array:
    (batch, length, _), size = x.shape, WIDTH // HEADS
    query = (both @ w["query"]).reshape(batch, -1, HEADS, size)
    key = (x @ w["key"]).reshape(batch, length, HEADS, size)
    value = (x @ w["value"]).reshape(batch, length, HEADS, size)
    at = jnp.arange(length)[None, None]
    one, other = ends[..., :1], ends[..., 1:]
    region = jnp.where(
        at < one, 0, jnp.where(at == one, 1, jnp.where(at < other, 2, jnp.where(at == other, 3, 4)))
    )
    place = w["position"]
    by_place = place[:, 0][:, region] + place[:, 1][:, bucket(at - one)] + place[:, 2][:, bucket(at - other)]
    return attended(query, key, value, jnp.moveaxis(by_place, 0, 1), mask)


def _batches(told: Sequence[Sentence], random: np.random.Generator) -> list[Batch]:
    """All sentences in batches of like length and number of pairs, in another order each time."""
    kinds: dict[tuple[int, int], list[Sentence]] = defaultdict(list)
    for rows, pairs in told:
        rows = rows[: LENGTHS[-1]]
        within = [pair for pair in pairs if pair.ends[1] < len(rows)]
        for n in range(0, len(within), PAIRS[-1]):
            some = within[n : n + PAIRS[-1]]
            length = next(size for size in LENGTHS if len(rows) <= size)
            kinds[length, next(size for size in PAIRS if len(some) <= size)].append((rows, some))
    found: list[Batch] = []
    for (length, count), sentences in sorted(kinds.items()):
        size = max(1, min(PLACES // length, 60000 // (count * length)))
        size = 1 << (size.bit_length() - 1)
        order = random.permutation(len(sentences))
        for n in range(0, len(order), size):
            chosen = [sentences[i] for i in order[n : n + size]]
            found.append(partial(_batch, chosen, size, length, count))
    return [found[n] for n in random.permutation(len(found))]


def _batch(sentences: Sequence[Sentence], size: int, length: int, count: int) -> tuple[Any, ...]:
    """rows, mask, ends, signatures, said, possible and holding, filled up with nothing."""
    labels, said = len(sentences[0][1][0].possible), len(sentences[0][1][0].said)
    rows: Numbers = np.zeros((size, length, len(COLUMNS)), np.int64)
    mask, ends, kinds = (
        np.zeros((size, length), np.float32),
        np.zeros((size, count, 2), int),
        np.zeros((size, count), int),
    )
    told = [np.zeros((size, count, n), np.float32) for n in (said, labels, labels)]
    for n, (places, some) in enumerate(sentences):
        rows[n, : len(places)], mask[n, : len(places)] = places, 1
        for m, pair in enumerate(some):
            ends[n, m], kinds[n, m] = pair.ends, pair.signature
            for array, values in zip(told, (pair.said, pair.possible, pair.holding), strict=True):
                array[n, m] = values
    return rows, mask, ends, kinds, *told
