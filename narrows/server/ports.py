"""Free ports on this machine's loopback address, the only one the local server listens to."""

import socket

from narrows.errors import NarrowsError

HOST = "127.0.0.1"
BOLT = 7687
HTTP = 7474


def choose(wanted: int, taken: int = 0) -> int:
    """The wanted port if it can be opened and is not `taken`, else one that the system gives."""
    if wanted != taken and is_free(wanted):
        return wanted
    while True:
        with socket.socket() as probe:
            try:
                probe.bind((HOST, 0))
            except OSError as error:
                raise NarrowsError(
                    f"no port can be opened on {HOST}: {error.strerror}",
                    "set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to use a server elsewhere",
                ) from error
            port = int(probe.getsockname()[1])
        if port != taken:
            return port


def is_free(port: int) -> bool:
    """Whether nobody listens on the port and this user may open it."""
    with socket.socket() as probe:
        # without it, connections of a server just stopped (TIME_WAIT) keep the port taken for a minute
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    # macOS lets a second socket bind beside a listener on all addresses, so ask whether someone answers
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) != 0
