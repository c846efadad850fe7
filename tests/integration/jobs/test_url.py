"""A page at a URL is read again only when its content changed."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.jobs.ingest import ingest
from narrows.graph import Graph

PAGE = "<html><body><p>{} is headquartered in Japan.</p></body></html>"


class _Site(ThreadingHTTPServer):
    page = PAGE.format("Tokyo Electron")


class _Handler(BaseHTTPRequestHandler):
    server: _Site

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def log_message(self, *_: object) -> None:
        """Nothing on standard error."""


@pytest.fixture
def site() -> Iterator[_Site]:
    """A web server with one page."""
    with _Site(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_page_is_read_again_only_when_it_changed(graph: Graph, site: _Site) -> None:
    url = f"http://127.0.0.1:{site.server_port}/list.html"
    first = ingest(graph, [url], workers=1)
    assert (first.documents.added, first.failures) == (1, [])
    again = ingest(graph, [url], workers=1)
    assert (again.documents.unchanged, again.writes) == (1, 0)
    site.page = PAGE.format("Nikon")
    assert ingest(graph, [url], workers=1).documents.changed == 1
    names = graph.rows("MATCH (f:Firm) RETURN f.name AS name")
    assert names == [{"name": "Nikon"}]
    assert graph.rows("MATCH (d:Document) RETURN d.path AS path") == [{"path": url}]
