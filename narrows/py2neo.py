"""The extra `narrows[py2neo]`: a connected `py2neo.Graph`, and object classes made from the ontology.

>>> from narrows.py2neo import Firm, connect
>>> asml = Firm.match(connect(), "firm:asml").first()
>>> [node.name for node in asml.has_share]
"""

from collections.abc import Iterable
from functools import cache

from narrows.errors import NarrowsError
from narrows.graph.connect import credentials
from narrows.schema import Predicate, Schema

try:
    import py2neo
    from py2neo.ogm import GraphObject, Property, Related, RelatedFrom, RelatedTo
except ImportError as error:
    raise NarrowsError("py2neo is not installed", "pip install 'narrows[py2neo]'") from error

__all__ = ["Thing", "classes", "connect"]


def connect() -> py2neo.Graph:
    """A `py2neo.Graph` on the server that `narrows.Graph.connect()` would choose."""
    login = credentials()
    return py2neo.Graph(login.uri, auth=(login.username, login.password))


class Thing(GraphObject):  # type: ignore[misc]  # py2neo has no types
    """Any entity: what stands at the end of a relationship where the ontology allows several classes."""

    __primarylabel__ = "Entity"
    __primarykey__ = "id"
    id = Property()
    iri = Property()
    name = Property()
    name_en = Property()
    name_zh_hant = Property()
    name_zh_hans = Property()
    aliases = Property()
    residual = Property()


@cache
def classes() -> dict[str, type[Thing]]:
    """The object class of each entity class of the ontology, by name.

    A predicate is an attribute of the classes at its two ends: `firm.has_share` are the nodes that a firm has
    a share of, `node.has_share_from` the firms and countries that have one of the node.
    """
    schema = Schema.load()
    return {name: _made(name, schema.predicates.values()) for name in schema.entity_labels}


def __getattr__(name: str) -> type[Thing]:
    """`Firm`, `Country`, `SupplyChainNode` ...: whatever classes the ontology has."""
    if name.startswith("_") or name not in classes():
        raise AttributeError(f"module 'narrows.py2neo' has no attribute {name!r}")
    return classes()[name]


def _made(name: str, predicates: Iterable[Predicate]) -> type[Thing]:
    related: dict[str, Related] = {}
    for predicate in predicates:
        attribute = predicate.name.lower()
        if name in predicate.domain:
            related[attribute] = RelatedTo(_end(predicate.range), predicate.name)
        if name in predicate.range:
            related[f"{attribute}_from"] = RelatedFrom(_end(predicate.domain), predicate.name)
    return type(name, (Thing,), {"__primarylabel__": name, "__module__": __name__, **related})


def _end(allowed: frozenset[str]) -> str:
    """The class of what stands at one end, by the path under which py2neo imports it when it is used."""
    (name, *others) = sorted(allowed)
    return f"{__name__}.{'Thing' if others else name}"
