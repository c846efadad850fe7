"""Labels that cannot follow each other are never chosen, however likely each is by itself."""

import numpy as np
import pytest

from ingest.extract.mention.learned.decode import best

_LABELS = ("O", "B-F", "M-F", "E-F", "S-F", "B-C", "E-C")


@pytest.mark.parametrize(
    ("likely", "labels"),
    [
        ([{"B-F": 0.9}, {"E-F": 0.9}, {"O": 0.9}], "B-F E-F O"),
        ([{"O": 0.6, "B-F": 0.3}, {"E-F": 0.9}, {"O": 0.9}], "B-F E-F O"),  # an end has a beginning
        ([{"B-F": 0.9}, {"E-C": 0.5, "E-F": 0.4}], "B-F E-F"),  # of the same class
        ([{"O": 0.9}, {"B-F": 0.6, "S-F": 0.3}], "O S-F"),  # nothing is left open
        ([{"M-F": 0.9, "S-F": 0.05}], "S-F"),
    ],
)
def test_the_likeliest_sequence_that_is_one(likely: list[dict[str, float]], labels: str) -> None:
    scores = np.log(np.array([[row.get(label, 0.001) for label in _LABELS] for row in likely], np.float32))
    assert best(scores, _LABELS) == labels.split()
