"""What JAX fits and what numpy reads are the same network, and fitting learns what the passages say."""

import re
from pathlib import Path

import jax
import numpy as np
import pytest

from ingest.extract import quantity
from ingest.extract.mention.learned import scorer as names_scorer
from ingest.extract.mention.learned.features import looks_of, tokens
from ingest.extract.network import Network
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.learned import scorer
from ingest.extract.statement.learned.candidates import Sighting, pairs
from ingest.extract.statement.learned.framed import Framed
from training import network, tagging
from training.examples import Seen, seen_of
from training.layers import DILATIONS, Weights
from training.reading import passages
from training.texts import Text, read_by_rules, text_of

_PASSAGE = """## 光罩
[F:凸版]在[C:臺灣]蓋了[N:光罩]廠，[F:台積電]卻自製[N:光罩]。
> 凸版 PRODUCES 光罩
> 台積電 PRODUCES 光罩
[C:美國]管制[N:光罩]。
> 美國 RESTRICTS 光罩
"""


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Text:
    """A passage; every word counts, and nothing is dropped at random."""
    for name in ("LABELS", "SIGNATURES", "BESIDE"):
        monkeypatch.setattr(network, name, 1)
    for name in ("DROPPED", "UNSEEN", "UNTOLD"):
        monkeypatch.setattr(network, name, 0.0)
    monkeypatch.setattr(network, "FEWEST", {})
    monkeypatch.setattr(tagging, "FEWEST", dict.fromkeys(tagging.FEWEST, 1))
    monkeypatch.setattr(tagging, "UNSEEN", {})
    monkeypatch.setattr(tagging, "DROPPED", 0.0)
    (tmp_path / "one.txt").write_text(_PASSAGE, encoding="utf-8")
    return text_of(passages(tmp_path / "one.txt")[0])


def _seen(text: Text) -> list[tuple[Sighting, Framed, Seen]]:
    seen: list[tuple[Sighting, Framed]] = []
    sentences, figures = list(split(text.text)), quantity.find(text.text)
    state(
        text.text, "zh", sentences, text.marks, figures, learned=False, watch=lambda *both: seen.append(both)
    )
    return [(*both, seen_of(*both, text)) for both in seen]


def _read(net: Network, weights: Weights) -> Network:
    return Network(net.labels, net.tables, {k: np.asarray(v) for k, v in weights.items()}, DILATIONS)


def test_the_network_of_statements_is_read_as_it_is_fitted(text: Text) -> None:
    seen = _seen(text)
    net = network._empty(s for _, _, s in seen)
    weights = network._start(net)
    sighting, framed, sentence = seen[0]
    rows, mask, ends, kinds, said, _, _ = network._batches(
        [network._numbered_sentence(net, sentence)], np.random.default_rng(0)
    )[0]()
    fitted = network._odds(weights, jax.random.PRNGKey(0), rows, mask, ends, kinds, said)
    every = list(pairs(sighting))
    read = scorer.log_odds(_read(net, weights), sighting, every, [framed.of(pair) for pair in every])
    assert len(every) > 3
    assert np.allclose(fitted[0, : len(every)], [[row[x] for x in net.labels] for row in read], atol=1e-4)


def test_the_network_of_names_is_read_as_it_is_fitted(text: Text) -> None:
    passage = tagging.tokens_of(text)
    net = tagging._empty([passage])
    weights = tagging._start(net)
    batch = tagging._batches([tagging._numbers(net, passage)], np.random.default_rng(0))[0]()
    fitted = float(tagging._loss(weights, jax.random.PRNGKey(0), *batch))
    view, names = read_by_rules(text)
    reading, chosen = names.ruled(view)
    cut = tokens(reading.squeezed)
    read = names_scorer.log_probabilities(_read(net, weights), cut, looks_of(reading, cut, chosen))
    lost = -np.mean([row[net.labels.index(label)] for row, label in zip(read, passage.labels, strict=True)])
    assert fitted == pytest.approx(lost, abs=1e-4)


def test_fitting_learns_who_states_what(text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "EPOCHS", 40)
    said: list[str] = []
    seen = _seen(text)
    net = network.network([s for _, _, s in seen], said.append)
    losses = [float(found[1]) for line in said if (found := re.search(r"loss (\S+)", line))]
    assert len(losses) == 40
    assert losses[-1] < losses[0] / 4
    sighting, framed, _ = seen[0]
    pair = next(p for p in pairs(sighting) if p.kinds == "FT" and p.one.written == "凸版")
    (odds,) = scorer.log_odds(net, sighting, [pair], [framed.of(pair)])
    assert max(odds, key=lambda label: odds[label]) == "PRODUCES"
