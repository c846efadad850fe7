"""A question is one `.cypher` file: a `//` header of YAML, a `:params` line with the defaults, one statement.

The whole file can be pasted into Neo4j Browser as it is; nothing registers it.
"""

from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from narrows.ask.nearest import nearest
from narrows.content import QUERIES
from narrows.errors import NarrowsError

_PARAMS = ":params "

ParameterType = Literal["float", "int", "str", "date", "entity", "entities", "statement"]


class QuestionError(NarrowsError):
    """A question that does not exist, or a question file that is not well formed."""


class Parameter(BaseModel):
    """One parameter: its type, what it means, and the default that the `:params` line gives."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    type: ParameterType
    help: str
    of: tuple[str, ...] = ()  # the classes an entity may have; empty is any
    choices: tuple[str, ...] = ()
    required: bool = False  # the value in the `:params` line is then an example
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
    header: list[str] = []
    defaults: dict[str, Any] = {}
    body: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("//") and not body:
            header.append(line[2:].removeprefix(" "))
        elif line.startswith(_PARAMS) and not body:
            defaults = yaml.safe_load(line.removeprefix(_PARAMS).rstrip("; "))
        else:
            body.append(line)
    try:
        fields = yaml.safe_load("\n".join(header))
        place = {"family": path.parent.name, "path": path}
        found = Question.model_validate({**fields, **place, "statement": "\n".join(body).strip().rstrip(";")})
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        raise QuestionError(f"{path}: the header is not well formed: {error}") from error
    if found.id != path.stem:
        raise QuestionError(f"{path}: its id is {found.id!r}, which is not the file's name")
    if found.params.keys() != defaults.keys():
        raise QuestionError(
            f"{path}: the header has {sorted(found.params)}, the :params line {sorted(defaults)}"
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
