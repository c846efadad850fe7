"""What the network finds likely of a sentence's pairs: it reads all of it and the end of the one before.

Two arguments are told by what stands at them and by all places of the sentence, each as much as it has to say
of these two (attention), and by what the frames say.  The weights are fitted by `training/network.py`.
"""

from collections.abc import Sequence as Ordered

import numpy as np

from ingest.extract.network import Floats, Network, Numbers, attended, bucket
from ingest.extract.statement.learned.candidates import Pair, Sighting
from ingest.extract.statement.learned.framed import Said
from ingest.extract.statement.learned.sequence import COLUMNS, Sequence


def log_odds(
    net: Network, sighting: Sighting, pairs: Ordered[Pair], said: Ordered[Said]
) -> Ordered[dict[str, float]]:
    """For each pair, of which the frames say `said`, the log-odds of every label that the network knows."""
    sequence = Sequence(sighting)
    x = net.encode(embedded(net, sequence))
    ends = np.array([sequence.ends(pair) for pair in pairs])
    told = np.array([said_vector(net, one) for one in said], np.float32)
    kinds = np.array([net.number("signature", pair.signature) for pair in pairs])
    found = _heads(net, x, ends, kinds, told)
    return [dict(zip(net.labels, map(float, row), strict=True)) for row in found]


def embedded(net: Network, sequence: Sequence) -> Floats:
    """The sum of the vectors of a place's words, in all columns."""
    rows = np.zeros((len(sequence.places), net.weights["char"].shape[1]), np.float32)
    for column, words in zip(COLUMNS, zip(*sequence.places, strict=True), strict=True):
        rows += net.weights[column][[net.number(column, word) for word in words]]
    return rows


def said_vector(net: Network, said: Said) -> Floats:
    """Ones for the labels that the frames give, for any other, for what is said beside, and for settled."""
    beside = net.tables["beside"]
    found = np.zeros(len(net.labels) + 1 + len(beside) + 1, np.float32)
    for label in said.labels:
        found[net.labels.index(label) if label in net.labels else len(net.labels)] = 1
    for word in said.beside:
        if word in beside:
            found[len(net.labels) + 1 + beside[word]] = 1
    found[-1] = said.settled
    return found


def _heads(net: Network, x: Floats, ends: Numbers, kinds: Numbers, told: Floats) -> Floats:
    w = net.weights
    one, other = x[ends[:, 0]], x[ends[:, 1]]
    seen = _attended(net, x, ends, np.concatenate([one, other], axis=1))
    far = w["distance"][bucket(ends[:, 1] - ends[:, 0])]
    joined = np.concatenate([one, other, one * other, seen, w["signature"][kinds], far], axis=1)
    hidden = np.maximum(joined @ w["hidden"] + told @ w["hidden said"] + w["hidden bias"], 0)
    made: Floats = hidden @ w["out"] + told @ w["out said"] + w["out bias"]
    return made


def _attended(net: Network, x: Floats, ends: Numbers, both: Floats) -> Floats:
    """What the sentence says of each two: its places, weighed by their meaning and by where they stand."""
    w = net.weights
    heads = w["position"].shape[0]
    count, (length, width) = len(ends), x.shape
    size = width // heads
    query = (both @ w["query"]).reshape(count, heads, size).transpose(1, 0, 2)
    key = (x @ w["key"]).reshape(length, heads, size).transpose(1, 0, 2)
    value = (x @ w["value"]).reshape(length, heads, size).transpose(1, 0, 2)
    return attended(query, key, value, _by_place(w["position"], ends, length))


def _by_place(weight: Floats, ends: Numbers, length: int) -> Floats:
    """[heads, pairs, places]: before, at, between or after the two, and how far from either."""
    at = np.arange(length)[None]
    one, other = ends[:, :1], ends[:, 1:]
    region = np.where(
        at < one, 0, np.where(at == one, 1, np.where(at < other, 2, np.where(at == other, 3, 4)))
    )
    found: Floats = (
        weight[:, 0][:, region] + weight[:, 1][:, bucket(at - one)] + weight[:, 2][:, bucket(at - other)]
    )
    return found
