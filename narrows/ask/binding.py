"""Turns what a user gives for a parameter into the value the statement binds."""

from collections.abc import Mapping
from typing import Any

from narrows.ask.naming import resolve
from narrows.ask.nearest import nearest
from narrows.ask.question import Parameter, Question, QuestionError
from narrows.graph import Graph


def bind(graph: Graph, question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every parameter; raises QuestionError for an unknown, missing or ill-typed one."""
    for name in given:
        if name not in question.params:
            raise QuestionError(f"{question.id} has no parameter {name!r}", nearest(name, question.params))
    bound = {}
    for name, parameter in question.params.items():
        if name in given:
            bound[name] = _value(graph, question.id, name, parameter, given[name])
        elif parameter.required:
            raise QuestionError(
                f"{question.id} needs {name} ({parameter.help})", f"for example {name}={parameter.default}"
            )
        else:
            bound[name] = parameter.default
    return bound


def _value(graph: Graph, question: str, name: str, parameter: Parameter, given: Any) -> Any:
    if given is None:
        return None
    if parameter.choices and str(given) not in parameter.choices:
        raise QuestionError(
            f"{question}: {name} is one of {', '.join(parameter.choices)}, not {given!r}",
            nearest(str(given), parameter.choices),
        )
    match parameter.type:
        case "entity":
            return resolve(graph, str(given), parameter.of)
        case "entities":
            names = given.split(",") if isinstance(given, str) else list(given)
            return [resolve(graph, str(n).strip(), parameter.of) for n in names if str(n).strip()]
        case "float" | "int":
            try:
                return float(given) if parameter.type == "float" else int(given)
            except (TypeError, ValueError):
                raise QuestionError(
                    f"{question}: {name} is a number ({parameter.help}), not {given!r}"
                ) from None
        case _:
            return str(given)
