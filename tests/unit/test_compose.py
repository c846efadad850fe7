"""docker-compose.yml is valid, pins the Neo4j of `narrows up`, and keeps it private to this machine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from narrows.server.lock import VERSION

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_file_follows_the_compose_specification() -> None:
    tool = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    checked = subprocess.run([*tool, str(ROOT / "docker-compose.yml")], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_neo4j_is_the_pinned_one(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{VERSION}-community"


def test_only_this_machine_reaches_the_ports(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert ports == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_password_must_be_given(compose: dict[str, Any]) -> None:
    services = compose["services"]
    required = re.compile(r"(neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}")
    assert required.fullmatch(services["neo4j"]["environment"]["NEO4J_AUTH"])
    assert required.fullmatch(services["ingest"]["environment"]["NEO4J_PASSWORD"])


def test_jobs_wait_until_neo4j_answers_over_bolt(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert services["ingest"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert services["ingest"]["command"] == ["schedule"]
    assert "cypher-shell -a bolt://" in services["neo4j"]["healthcheck"]["test"][1]


def test_every_named_volume_is_declared(compose: dict[str, Any]) -> None:
    mounts = [mount for service in compose["services"].values() for mount in service["volumes"]]
    named = {mount.partition(":")[0] for mount in mounts if isinstance(mount, str)}
    assert named == set(compose["volumes"])


def test_image_is_built_from_files_that_exist_and_not_run_as_root() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [name for line in lines if line.startswith("COPY ") for name in line.split()[1:-1]]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == set(copied)
    assert lines.index("USER narrows") < lines.index('ENTRYPOINT ["narrows"]')
