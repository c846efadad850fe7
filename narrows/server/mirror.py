"""Which Maven repository the jars come from: the machine's own settings first, Maven Central last."""

import os
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from narrows.errors import NarrowsError

_CENTRAL_PATTERNS = frozenset({"*", "central", "external:*"})


def repositories() -> dict[str, str]:
    """Name -> URL: `NARROWS_MAVEN`, else jgo's settings, else a mirror in Maven's settings, else Central."""
    from jgo.config import GlobalSettings
    from jgo.constants import MAVEN_CENTRAL_URL

    if named := os.environ.get("NARROWS_MAVEN"):
        return {"mirror": named.rstrip("/")}
    if configured := GlobalSettings.load().repositories:
        return {str(name): str(url).rstrip("/") for name, url in configured.items()}
    return {"central": _mirror_of_central() or MAVEN_CENTRAL_URL}


def shown(url: str) -> str:
    """The URL without the user name and password it may carry."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _mirror_of_central() -> str | None:
    file = Path.home() / ".m2" / "settings.xml"
    if not file.is_file():
        return None
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise NarrowsError(f"{file} is not XML: {error}", "mend it, or set NARROWS_MAVEN") from error
    for mirror in root.iterfind("{*}mirrors/{*}mirror"):
        patterns = {pattern.strip() for pattern in mirror.findtext("{*}mirrorOf", "").split(",")}
        if patterns & _CENTRAL_PATTERNS and "!central" not in patterns:
            return mirror.findtext("{*}url", "").strip().rstrip("/") or None
    return None
