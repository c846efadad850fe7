"""The weights that were learned from the passages in `training/`: how likely each predicate is of a pair."""

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCALE = 1000  # weights are whole numbers of thousandths: sums are the same on every machine
FOLDER = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True)
class Model:
    """Log-odds: `bias[label]` plus the weights of the features, in thousandths.

    A feature weighs by itself, under "", and again under the kinds of the pair that has it.
    """

    bias: Mapping[str, int]
    threshold: Mapping[str, float]  # probability from which a label is stated
    weights: Mapping[str, Mapping[str, Mapping[str, int]]]  # kinds -> feature -> label -> weight

    def log_odds(self, features: Iterable[str], kinds: str, labels: Iterable[str]) -> dict[str, float]:
        """The log-odds of each of the labels that the model knows."""
        sums = {label: self.bias[label] for label in labels if label in self.bias}
        if not sums:
            return {}
        tables = [self.weights.get(key, {}) for key in ("", kinds)]
        for feature in features:
            for table in tables:
                if feature in table:
                    for label, weight in table[feature].items():
                        if label in sums:
                            sums[label] += weight
        return {label: total / SCALE for label, total in sums.items()}

    def reasons(self, features: Iterable[str], kinds: str, label: str, most: int = 3) -> list[str]:
        """The features that speak most for a label, with their weights."""
        tables = [self.weights.get(key, {}) for key in ("", kinds)]
        said = ((sum(table.get(f, _NONE).get(label, 0) for table in tables), f) for f in features)
        return [f"{f} {w / SCALE:+.1f}" for w, f in sorted(said, key=lambda x: (-x[0], x[1]))[:most] if w > 0]


_NONE: Mapping[str, int] = {}


@cache
def model(language: str, folder: Path = FOLDER) -> Model | None:
    """The model of a language, if there is one."""
    path = folder / f"{language}.json.gz"
    if not path.is_file():
        return None
    content = json.loads(gzip.decompress(path.read_bytes()))
    return Model(content["bias"], content["threshold"], content["weights"])


def write(model: Model, path: Path) -> None:
    """Save a model, byte for byte the same for the same weights."""
    content = {"bias": model.bias, "threshold": model.threshold, "weights": model.weights}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
