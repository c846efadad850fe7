"""Protects the installed package: built as a wheel and installed apart, it finds its content and answers from `/`."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from narrows.graph import Graph
from narrows.graph.connect import Credentials
from tests.graphs import tiny, wiped

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment with the wheel, and with this one's dependencies but not its checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True)
    # A path in a .pth file is searched, but the .pth files below it (our editable install) are not read.
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def test_the_wheel_asks_a_question_from_the_root_folder(installed: Path, server: Credentials) -> None:
    with Graph.connect(server.uri, server.username, server.password) as graph:
        wiped(graph.driver)
        tiny(graph, [("firm:asml", "HAS_SHARE", "node:euv-scanner", {"value": 100.0, "unit": "%"})])
    command = [str(installed / "narrows"), "ask", "sole_source", "--format", "json"]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert [(row["holder"], row["share"]) for row in answer["rows"]] == [("ASML", 1.0)]
    where = "import narrows.content as c; print(c.ONTOLOGY)"
    found = subprocess.run([str(installed / "python"), "-c", where], cwd="/", capture_output=True, text=True)
    assert found.stdout.strip().endswith("narrows/_content/ontology")
