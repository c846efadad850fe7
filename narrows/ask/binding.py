"""Turns what a user gives for a parameter into the value the statement binds."""

import re
from collections.abc import Mapping
from math import isfinite
from typing import Any

from narrows.ask.naming import resolve
from narrows.ask.nearest import nearest
from narrows.ask.question import Parameter, Question, QuestionError
from narrows.graph import Graph

_DATE = re.compile(r"\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?", re.ASCII)


def bind(graph: Graph, question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every parameter; raises QuestionError for an unknown, missing or ill-typed one.

    None and empty text stand for a parameter that is not given.
    """
    for name in given:
        if name not in question.params:
            raise QuestionError(f"{question.id} has no parameter {name!r}", nearest(name, question.params))
    return {name: _bound(graph, question, name, given.get(name)) for name in question.params}


def _bound(graph: Graph, question: Question, name: str, given: Any) -> Any:
    parameter = question.params[name]
    if given is None or given == "":
        if parameter.required:
            raise QuestionError(f"{question.id} needs {name}: {parameter.help}", _example(name, parameter))
        return parameter.default
    try:
        return _value(graph, parameter, given)
    except QuestionError:
        raise
    except (TypeError, ValueError) as error:
        raise QuestionError(
            f"{question.id}: {name} is {error}, not {given!r}", f"{name}: {parameter.help}"
        ) from None


def _example(name: str, parameter: Parameter) -> str:
    example = parameter.default
    return f"for example {name}={','.join(example) if isinstance(example, list) else example}"


def _value(graph: Graph, parameter: Parameter, given: Any) -> Any:
    """The value of the parameter's type; raises ValueError that says what it should be."""
    match parameter.type:
        case "entity":
            return resolve(graph, str(given), parameter.of)
        case "entities":
            names = given.split(",") if isinstance(given, str) else list(given)
            return [resolve(graph, str(n).strip(), parameter.of) for n in names if str(n).strip()]
        case "share":
            return _number(given, "a share from 0 to 1", 1.0)
        case "float":
            return _number(given, "a number from 0")
        case "int":
            return _count(given)
        case "date":
            if not _DATE.fullmatch(str(given)):
                raise ValueError("a date (YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD)")
            return str(given)
        case "str":
            if parameter.choices and str(given) not in parameter.choices:
                raise ValueError(f"one of {', '.join(parameter.choices)}")
            return str(given)


def _number(given: Any, what: str, most: float | None = None) -> float:
    try:
        number = float(given)
    except (TypeError, ValueError):
        raise ValueError(what) from None
    if not isfinite(number) or number < 0 or (most is not None and number > most):
        raise ValueError(what)
    return number


def _count(given: Any) -> int:
    if isinstance(given, bool) or not re.fullmatch(r"0*[1-9]\d{0,8}", str(given), re.ASCII):
        raise ValueError("a whole number from 1")
    return int(given)
