"""`make train`: fit the models to all passages, or with `--held` to all but those kept for measuring."""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from training.fitting import fit, of_names, of_statements
from training.reading import FOLDER
from training.texts import digest


def main() -> None:
    """Fit, names and statements side by side; write down what the weights were fitted to."""
    held = "--held" in sys.argv
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:  # JAX keeps threads, which no fork survives
        for language in ("zh", "en"):
            for fitted in pool.map(partial(fit, language=language, held=held), (of_names, of_statements)):
                print(fitted, flush=True)
    if not held:
        (FOLDER.parent / "fitted.sha256").write_text(f"{digest(FOLDER)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
