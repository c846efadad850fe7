"""Finds the entity that a name means, in any of its languages."""

from narrows.ask.nearest import nearest
from narrows.ask.question import QuestionError
from narrows.graph import Graph
from narrows.resolve.fold import fold

_FIND = """
MATCH (e:Entity)
WHERE (e.id = $name OR $folded IN e.names_folded)
  AND (size($classes) = 0 OR any(c IN $classes WHERE c IN labels(e)))
RETURN e.id AS id, COUNT { (e)--() } AS degree ORDER BY degree DESC, id LIMIT 1
"""
_NAMES = """
MATCH (e:Entity) WHERE size($classes) = 0 OR any(c IN $classes WHERE c IN labels(e))
UNWIND e.aliases AS name RETURN DISTINCT name ORDER BY name
"""


def resolve(graph: Graph, name: str, classes: tuple[str, ...] = ()) -> str:
    """The id of the entity written `name`; of several, the best connected.

    Raises QuestionError that suggests the nearest names when none is written so.
    """
    found = graph.run(_FIND, name=name, folded=fold(name), classes=list(classes))
    if len(found):
        return str(found.loc[0, "id"])
    known = graph.run(_NAMES, classes=list(classes))
    what = " or ".join(classes) or "entity"
    raise QuestionError(f"the graph has no {what} called {name!r}", nearest(name, known.get("name", ())))
