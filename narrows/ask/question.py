"""A question is one `.cypher` file: a `//` header of YAML, then one statement that only reads.

The statement begins with `WITH {name: default, ...} AS param`, so that the whole file can be pasted into
Neo4j Browser as it is, and edited there; `ask` binds the parameter `$param` in place of that map.
Nothing registers it.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from narrows.ask.nearest import nearest
from narrows.content import QUERIES
from narrows.errors import NarrowsError

_DEFAULTS = re.compile(r"WITH (\{.*\}) AS param\n")  # a Cypher map of literals is also YAML

ParameterType = Literal["share", "float", "int", "str", "date", "entity", "entities"]


class QuestionError(NarrowsError):
    """A question that does not exist, or a question file that is not well formed."""


class Parameter(BaseModel):
    """One parameter: its type, what it means, and the default that the file gives."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    type: ParameterType
    help: str
    of: tuple[str, ...] = ()  # the classes an entity may have; empty is any
    choices: tuple[str, ...] = ()
    required: bool = False  # the default is then an example
    default: Any = None


class Question(BaseModel):
    """A question file, parsed."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    question: str
    question_zh: str
    params: dict[str, Parameter] = {}
    returns: dict[str, str]
    source: str = ""
    family: str
    path: Path
    statement: str


def parse(path: Path) -> Question:
    """The question in `path`; raises QuestionError that names the file when it is not well formed."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header = "".join(line[2:].removeprefix(" ") for line in lines if line.startswith("//"))
    statement = "".join(line for line in lines if not line.startswith("//"))
    given = _DEFAULTS.match(statement)
    try:
        defaults = yaml.safe_load(given[1]) if given else {}
        bindable = _DEFAULTS.sub("WITH $param AS param\n", statement, count=1)
        found = Question.model_validate(
            {**yaml.safe_load(header), "family": path.parent.name, "path": path, "statement": bindable}
        )
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        raise QuestionError(f"{path}: the header is not well formed: {error}") from error
    if found.id != path.stem:
        raise QuestionError(f"{path}: its id is {found.id!r}, which is not the file's name")
    if found.params.keys() != defaults.keys():
        raise QuestionError(
            f"{path}: the header has the parameters {sorted(found.params)}, the statement {sorted(defaults)}"
        )
    params = {
        name: parameter.model_copy(update={"default": defaults[name]})
        for name, parameter in found.params.items()
    }
    return found.model_copy(update={"params": params})


@cache
def questions() -> dict[str, Question]:
    """All questions by id, in order of family and id."""
    return {path.stem: parse(path) for path in sorted(QUERIES.glob("*/*.cypher"))}


def question(name: str) -> Question:
    """The question called `name`; raises QuestionError that suggests the nearest names."""
    known = questions()
    if name not in known:
        raise QuestionError(
            f"there is no question {name!r}", f"{nearest(name, known)}; `narrows questions` lists all"
        )
    return known[name]
