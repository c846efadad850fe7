"""What `ingest.extract.network` reads, in JAX, so that it can be fitted: layers and the fitting loop."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import Array

from ingest.extract.network import BUCKET_OF, BUCKETS, FIRST, Network

Weights = dict[str, Array]
Batch = Callable[[], tuple[Any, ...]]  # made when it is asked for

DILATIONS = (1, 2, 4, 8)
HEADS = 4  # ways in which a place looks at the others
WARM = 300  # steps until then


def numbered(counts: Mapping[str, int], fewest: int, first: int = FIRST) -> dict[str, int]:
    """A row for each word that is seen often enough."""
    return {word: n for n, word in enumerate(sorted(w for w, c in counts.items() if c >= fewest), first)}


class Start:
    """Random weights, each from a key of its own."""

    def __init__(self, seed: int) -> None:
        self._key = jax.random.PRNGKey(seed)

    def normal(self, *shape: int, scale: float = 0.0) -> Array:
        """Of standard deviation `scale`, or one that keeps the size of what goes through."""
        self._key, key = jax.random.split(self._key)
        return jax.random.normal(key, shape) * (scale or shape[0] ** -0.5)

    def layers(self, width: int, looking: Sequence[int] = ()) -> Weights:
        """The weights that `encode` takes; after the layers `looking` each place looks at all others."""
        found: Weights = {"norm": jnp.ones(width)}
        for n in range(len(DILATIONS)):
            found[f"conv{n}"] = self.normal(3 * width, 2 * width)
            found[f"bias{n}"] = jnp.zeros(2 * width)
            found[f"norm{n}"] = jnp.ones(width)
        for n in looking:
            found[f"look{n}"] = self.normal(width, 3 * width)
            found[f"look bias{n}"] = jnp.zeros(3 * width)
            found[f"look near{n}"] = jnp.zeros((HEADS, 2 * BUCKETS))
            found[f"look out{n}"] = self.normal(width, width)
            found[f"look out bias{n}"] = jnp.zeros(width)
            found[f"look norm{n}"] = jnp.ones(width)
        return found


def encode(weights: Weights, rows: Array, mask: Array, keys: Iterator[Array], dropped: float) -> Array:
    """[batch, length, width] to the same shape: `Network.encode` of each, with dropout."""
    for n, dilation in enumerate(DILATIONS):
        seen = _normed(rows, weights[f"norm{n}"]) * mask[..., None]
        edge, length = jnp.zeros_like(seen[:, :dilation]), seen.shape[1]
        before = jnp.concatenate([edge, seen], 1)[:, :length]
        after = jnp.concatenate([seen, edge], 1)[:, dilation:]
        made = jnp.concatenate([before, seen, after], -1) @ weights[f"conv{n}"] + weights[f"bias{n}"]
        value, gate = jnp.split(made, 2, -1)
        rows = rows + drop(next(keys), value * jax.nn.sigmoid(gate), dropped) * mask[..., None]
        if f"look{n}" in weights:
            looked = _looked(weights, n, _normed(rows, weights[f"look norm{n}"]), mask)
            rows = rows + drop(next(keys), looked, dropped) * mask[..., None]
    return _normed(rows, weights["norm"])


def _looked(weights: Weights, n: int, rows: Array, mask: Array) -> Array:
    """What each place takes over from the others of its sequence."""
    batch, length = rows.shape[:2]
    made = rows @ weights[f"look{n}"] + weights[f"look bias{n}"]
    query, key, value = jnp.moveaxis(made.reshape(batch, length, 3, HEADS, -1), 2, 0)
    far = jnp.arange(length)[None] - jnp.arange(length)[:, None]
    near = weights[f"look near{n}"][:, bucket(far) + BUCKETS * (far > 0)]
    found = attended(query, key, value, near, mask)
    return found @ weights[f"look out{n}"] + weights[f"look out bias{n}"]


def attended(query: Array, key: Array, value: Array, by_place: Array, mask: Array) -> Array:
    """[batch, many, heads, size] queries to [batch, many, width], as `ingest.extract.network.attended`.

    `by_place` is [heads, many, length], or such for each of the batch.
    """
    batch, many, heads, size = query.shape
    score = jnp.einsum("bqhd,bkhd->bhqk", query, key) / size**0.5 + by_place
    weight = jax.nn.softmax(score + (mask[:, None, None] - 1) * 1e9, -1)
    return jnp.einsum("bhqk,bkhd->bqhd", weight, value).reshape(batch, many, heads * size)


_BUCKETS = jnp.asarray(BUCKET_OF)


def bucket(distances: Array) -> Array:
    """The class of each distance, as `ingest.extract.network.bucket` gives it."""
    return _BUCKETS[jnp.minimum(jnp.abs(distances), len(BUCKET_OF) - 1)]


def _normed(rows: Array, weight: Array) -> Array:
    return rows * jax.lax.rsqrt(jnp.mean(rows * rows, -1, keepdims=True) + 1e-5) * weight


def drop(key: Array, values: Array, rate: float) -> Array:
    """Dropout."""
    return jnp.where(jax.random.bernoulli(key, 1 - rate, values.shape), values / (1 - rate), 0)


def unknown(key: Array, numbers: Array, rate: float) -> Array:
    """Some words are taken for ones never seen, so that what is learned does without them."""
    return jnp.where(jax.random.bernoulli(key, 1 - rate, numbers.shape), numbers, jnp.minimum(numbers, 1))


def keys_of(key: Array) -> Iterator[Array]:
    """As many keys as are asked for."""
    while True:
        key, own = jax.random.split(key)
        yield own


def fit(
    net: Network,
    weights: Weights,
    loss: Callable[..., Array],
    batches: Callable[[np.random.Generator], list[Batch]],
    epochs: int,
    rate: float,
    seed: int,
    done: Callable[[str], None],
) -> Network:
    """The network with weights that make `loss(weights, key, *batch)` small: AdamW with a cosine schedule.

    `rate` is that of learning at most.
    """
    random = np.random.default_rng(seed)
    steps = len(batches(random)) * epochs
    schedule = optax.warmup_cosine_decay_schedule(0, rate, min(WARM, steps // 10), steps, 1e-5)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, b2=0.98, weight_decay=0.02))
    state = optimizer.init(weights)

    @jax.jit
    def step(weights: Weights, state: Any, key: Array, *batch: Array) -> tuple[Weights, Any, Array]:
        value, slope = jax.value_and_grad(loss)(weights, key, *batch)
        change, state = optimizer.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, value

    keys = keys_of(jax.random.PRNGKey(seed))
    for epoch in range(epochs):
        total = jnp.zeros(())
        every = batches(random)
        for batch in every:
            weights, state, value = step(weights, state, next(keys), *batch())
            total += value
        done(f"{epoch + 1} of {epochs}: loss {float(total) / len(every):.4f}")
    return replace(net, weights={name: np.asarray(value) for name, value in weights.items()})
