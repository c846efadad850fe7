"""Fits the models of one language: those of names, and those of statements."""

from collections.abc import Callable

from ingest.extract.mention.learned.tagger import FOLDER as NAMES
from ingest.extract.network import save
from ingest.extract.statement.learned.model import FOLDER as STATEMENTS
from ingest.extract.statement.learned.model import write
from training import names, statements, tagging
from training.examples import examples
from training.network import SEEDS, network
from training.reading import FOLDER, passages
from training.texts import Text, text_of

Fit = Callable[[str, list[Text]], str]


def fit(models: Fit, language: str, held: bool) -> str:
    """Fit to the passages of a language, without those `held` for measuring; what was fitted to how many."""
    paths = [p for p in sorted(FOLDER.glob("*.txt")) if not (held and p.name.startswith("held-"))]
    texts = [text_of(passage) for path in paths for passage in passages(path)]
    return models(language, [text for text in texts if text.language == language])


def of_names(language: str, texts: list[Text]) -> str:
    """The tagger."""
    if language == "zh":  # English passages are too few for a network
        tokens = [tagging.tokens_of(text) for text in texts]
        save(tagging.network(tokens, _told("zh names")), NAMES / "zh.npz")
    rows = [names.row(text) for text in texts]
    names.fit(rows, NAMES / f"{language}.crfsuite")
    return f"{language}: {len(texts)} passages, {sum(len(y) for _, y in rows)} tokens"


def of_statements(language: str, texts: list[Text]) -> str:
    """The models of what two names have to do with each other."""
    seen = [s for text in texts for s in examples(text)]
    pairs = [pair for s in seen for pair in s.pairs]
    write(statements.fit(pairs, language), STATEMENTS / f"{language}.json.gz")
    for seed in SEEDS if language == "zh" else ():
        save(network(seen, seed, _told(f"zh statements {seed}")), STATEMENTS / f"zh-{seed}.npz")
    return f"{language}: {len(texts)} passages, {len(pairs)} pairs"


def _told(what: str) -> Callable[[str], None]:
    return lambda epoch: print(f"{what}: {epoch}", flush=True)
