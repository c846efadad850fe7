"""How likely each label is of each token, by a network that reads the whole text, closest what stands near.

The weights are fitted by `training/tagging.py`.
"""

from collections.abc import Sequence

import numpy as np

from ingest.extract.mention.learned.features import Looks, Token, columns
from ingest.extract.network import Floats, Network

COLUMNS = ("text", "word", "tag", "shape")
TOLD = "told"  # what the lists and the rules say of a token: none, one or more


def log_probabilities(net: Network, cut: Sequence[Token], looks: Looks) -> Floats:
    """[tokens, labels]: natural logarithms."""
    w = net.weights
    rows = np.zeros((len(cut), w["text"].shape[1]), np.float32)
    for n, (words, told) in enumerate(columns(cut, looks)):
        for column, word in zip(COLUMNS, words, strict=True):
            rows[n] += w[column][net.number(column, word)]
        for name in told:
            rows[n] += w[TOLD][net.number(TOLD, name)]
    hidden = np.maximum(net.encode(rows) @ w["hidden"] + w["hidden bias"], 0)
    return log_softmax(hidden @ w["out"] + w["out bias"])


def log_softmax(values: Floats) -> Floats:
    """Logarithms of probabilities that add up to one in each row."""
    values = values - values.max(axis=-1, keepdims=True)
    found: Floats = values - np.log(np.exp(values).sum(axis=-1, keepdims=True))
    return found
