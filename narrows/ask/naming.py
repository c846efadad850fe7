"""Finds the entity that a name means, in any of its languages, scripts and cases."""

from narrows.ask.nearest import nearest
from narrows.ask.question import QuestionError
from narrows.graph import Graph
from narrows.load.names import spellings

_FIND = """
MATCH (e:Entity)
WITH e, any(spelling IN $spellings WHERE spelling IN e.names_folded) AS named
WHERE (named OR e.id = $name OR e.id ENDS WITH ':' + toLower($name))
  AND (size($classes) = 0 OR any(class IN $classes WHERE class IN labels(e)))
RETURN e.id AS id ORDER BY e.id = $name DESC, named DESC, COUNT { (e)--() } DESC, id LIMIT 1
"""
_NAMES = """
MATCH (e:Entity) WHERE size($classes) = 0 OR any(class IN $classes WHERE class IN labels(e))
WITH e, [e.name, e.name_zh_hant, e.name_zh_hans] + e.aliases AS names
UNWIND CASE WHEN $name CONTAINS ':' THEN [e.id] ELSE names END AS name
WITH DISTINCT name WHERE name IS NOT NULL RETURN name ORDER BY name
"""


def resolve(graph: Graph, name: str, classes: tuple[str, ...] = ()) -> str:
    """The id of the entity written `name`, which may be an id or its last part (`cn`).

    Of several, one that is called so, then the best connected.
    Raises QuestionError that suggests the nearest names when none is written so.
    """
    name = name.strip()
    given = {"name": name, "spellings": sorted(spellings(name)), "classes": list(classes)}
    for row in graph.rows(_FIND, **given):
        return str(row["id"])
    known = [row["name"] for row in graph.rows(_NAMES, name=name, classes=list(classes))]
    what = " or ".join(classes) or "entity"
    raise QuestionError(f"the graph has no {what} called {name!r}", nearest(name, known))
