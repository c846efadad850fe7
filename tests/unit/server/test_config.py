"""The configuration keeps the server on this machine and behind its password."""

from narrows.server.config import neo4j_conf
from narrows.server.memory import Memory


def test_configuration() -> None:
    lines = neo4j_conf(17687, 17474, Memory(512, 128)).splitlines()
    settings = dict(line.split("=") for line in lines if not line.startswith("#"))
    assert settings["dbms.security.auth_enabled"] == "true"
    assert {value for name, value in settings.items() if name.endswith("_address")} == {
        "127.0.0.1",
        "127.0.0.1:17687",
        "127.0.0.1:17474",
    }
    assert settings["server.bolt.advertised_address"] == "127.0.0.1:17687"
    assert settings["server.http.advertised_address"] == "127.0.0.1:17474"
    assert settings["server.memory.pagecache.size"] == "128m"
    reporting = ("dbms.usage_report.enabled", "client.allow_telemetry", "server.bolt.telemetry.enabled")
    assert [settings[name] for name in reporting] == ["false"] * 3
