"""`make train`: fit the models to all passages, or with `--held` to all but those kept for measuring."""

import sys

from rich.progress import track

from ingest.extract.mention.learned.tagger import FOLDER as NAMES
from ingest.extract.network import save
from ingest.extract.statement.learned.model import FOLDER as STATEMENTS
from ingest.extract.statement.learned.model import write
from training import names, statements, tagging
from training.examples import examples
from training.network import network
from training.reading import FOLDER, passages
from training.texts import Text, digest, text_of


def main() -> None:
    """Read, fit and write, language by language."""
    held = "--held" in sys.argv
    paths = [p for p in sorted(FOLDER.glob("*.txt")) if not (held and p.name.startswith("held-"))]
    texts: dict[str, list[Text]] = {"zh": [], "en": []}
    for path in track(paths, "Reading passages"):
        for passage in passages(path):
            text = text_of(passage)
            texts[text.language].append(text)
    for language, some in texts.items():
        seen = [s for text in track(some, f"{language}: pairs") for s in examples(text)]
        pairs = [pair for s in seen for pair in s.pairs]
        write(statements.fit(pairs, language), STATEMENTS / f"{language}.json.gz")
        if language == "zh":  # English passages are too few for a network
            save(network(seen, print), STATEMENTS / f"{language}.npz")
            save(
                tagging.network([tagging.tokens_of(text) for text in some], print), NAMES / f"{language}.npz"
            )
        rows = [names.row(text) for text in track(some, f"{language}: names")]
        names.fit(rows, NAMES / f"{language}.crfsuite")
        print(f"{language}: {len(some)} passages, {len(pairs)} pairs, {sum(len(y) for _, y in rows)} tokens")
    if not held:
        (FOLDER.parent / "fitted.sha256").write_text(f"{digest(FOLDER)}\n", encoding="utf-8")


main()
