"""What must hold of the ontology and vocabulary: one module a rule, found by folder, gives `problems`."""

import pkgutil
from importlib import import_module
from pathlib import Path

from narrows.content import ONTOLOGY
from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem


def check(folder: Path = ONTOLOGY) -> list[Problem]:
    """Every violation in `folder/*.ttl` and `folder/vocabulary/*.ttl`, by file and subject."""
    content = Content.read(folder)
    found: list[Problem] = []
    for info in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        if hasattr(module, "problems"):
            found.extend(module.problems(content))
    return sorted(set(found))


__all__ = ["Content", "Problem", "check"]
