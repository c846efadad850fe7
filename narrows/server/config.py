"""The server's `neo4j.conf`, written anew at each start."""

from narrows.server.memory import Memory
from narrows.server.ports import HOST


def neo4j_conf(bolt: int, http: int, memory: Memory) -> str:
    """Loopback only, password required, nothing reported to anyone."""
    return f"""\
# Written by `narrows up` at each start; changes here are lost.
dbms.security.auth_enabled=true
server.default_listen_address={HOST}
server.default_advertised_address={HOST}
server.bolt.listen_address={HOST}:{bolt}
server.bolt.advertised_address={HOST}:{bolt}
server.http.listen_address={HOST}:{http}
server.http.advertised_address={HOST}:{http}
server.https.enabled=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.bolt.telemetry.enabled=false
server.memory.pagecache.size={memory.page_cache}m
# 256 MB are set aside for each database's log otherwise
db.tx_log.preallocate=false
# the default of 5 s each makes stopping take 12.6 s instead of 4.6 s
internal.server.bolt.connection_shutdown_wait_time=1s
internal.server.bolt.thread_pool_shutdown_wait_time=1s
server.config.strict_validation.enabled=true
"""
