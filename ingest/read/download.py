"""A URL to its bytes: with timeouts, and never more than the size limit."""

from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import httpx

from ingest.read.errors import ReadError, too_large
from ingest.read.source import Source

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)  # seconds


def download(url: str, most: int) -> Source:
    """The page at `url`, redirects followed; at most `most` bytes, counted while they come."""
    chunks: list[bytes] = []
    size = 0
    try:
        with httpx.stream("GET", url, timeout=_TIMEOUT, follow_redirects=True) as response:
            if response.is_error:
                raise ReadError(
                    f"{url}: the server answered {response.status_code}", "Open the address in a browser."
                )
            declared = response.headers.get("content-length", "")
            if declared.isdigit() and int(declared) > most:
                raise too_large(url, int(declared), most)
            for chunk in response.iter_bytes():
                size += len(chunk)
                if size > most:
                    raise too_large(url, size, most)
                chunks.append(chunk)
            headers, final = response.headers, str(response.url)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ReadError(
            f"{url}: {error or type(error).__name__}", "Check the address and the connection."
        ) from error
    if not size:
        raise ReadError(f"{url}: the server sent nothing", "Open the address in a browser.")
    kind = Message()
    kind["content-type"] = headers.get("content-type", "")
    kind["content-disposition"] = headers.get("content-disposition", "")
    media_type = kind.get_content_type() if headers.get("content-type") else ""
    return Source(url, _name(kind, final), b"".join(chunks), media_type, kind.get_content_charset() or "")


def _name(headers: Message, url: str) -> str:
    """The file name that Content-Disposition gives, else the last part of the address."""
    given = headers.get_filename() or unquote(urlsplit(url).path)
    return PurePosixPath(given).name or urlsplit(url).hostname or "page"
