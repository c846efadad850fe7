"""A URL is read like a file, with a bound on its size and clear errors; a real server answers."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.read import ReadError, read

_CSV = b"firm,country\r\nASML,Netherlands\r\n"
_PAGE = "<html><body><p>東京威力科創總部位於東京。</p></body></html>".encode("big5")


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answers by path."""
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "/data/shares.csv")
            self.end_headers()
            return
        answers = {
            "/data/shares.csv": ("text/plain", "", _CSV),
            "/export?id=7": ("application/octet-stream", 'attachment; filename="shares.csv"', _CSV),
            "/page": ("text/html; charset=big5", "", _PAGE),
            "/large": ("text/plain", "", b"x" * 5000),
            "/empty": ("text/plain", "", b""),
        }
        if self.path not in answers:
            self.send_error(404)
            return
        kind, disposition, body = answers[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if disposition:
            self.send_header("Content-Disposition", disposition)
        if self.path != "/large":  # without a length, so that only counting finds it out
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/data/shares.csv", "/export?id=7", "/moved"])
def test_format_comes_from_the_name(address: str, path: str) -> None:
    document = read(address + path)
    assert document.path == address + path
    assert document.media_type == "text/csv"
    assert document.title == "shares"
    assert document.text == _CSV.decode()


def test_format_and_encoding_come_from_the_content_type(address: str) -> None:
    document = read(f"{address}/page")
    assert (document.media_type, document.encoding) == ("text/html", "big5")
    assert document.text == "東京威力科創總部位於東京。"


def test_size_is_bounded_while_the_answer_comes(address: str) -> None:
    with pytest.raises(ReadError, match="more than the limit of 1,000"):
        read(f"{address}/large", limit=1000)


def test_errors_name_the_address(address: str) -> None:
    with pytest.raises(ReadError, match=f"{address}/missing: the server answered 404"):
        read(f"{address}/missing")
    with pytest.raises(ReadError, match="sent nothing"):
        read(f"{address}/empty")
    with pytest.raises(ReadError, match=r"http://127\.0\.0\.1:1/"):
        read("http://127.0.0.1:1/")
