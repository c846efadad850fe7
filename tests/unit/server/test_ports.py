"""Ports: the wanted one when free, another when taken, never the same twice."""

import socket
from collections.abc import Iterator

import pytest

from narrows.server import ports


@pytest.fixture
def listening() -> Iterator[int]:
    with socket.create_server((ports.HOST, 0)) as server:
        yield int(server.getsockname()[1])


def test_a_free_port_is_kept(listening: int) -> None:
    free = ports.choose(listening)
    assert ports.choose(free) == free


def test_a_port_somebody_listens_to_is_not_chosen(listening: int) -> None:
    assert not ports.is_free(listening)
    assert ports.choose(listening) != listening


def test_a_listener_on_all_addresses_takes_the_port() -> None:
    with socket.create_server(("", 0)) as server:
        assert not ports.is_free(server.getsockname()[1])


def test_bolt_and_http_never_share_a_port(listening: int) -> None:
    free = ports.choose(listening)
    assert ports.choose(free, taken=free) != free
