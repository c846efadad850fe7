"""Memory: a share of the machine within bounds, the least when it is short, a clear message below that."""

import pytest

from narrows.errors import NarrowsError
from narrows.server.memory import Memory, plan

GIB = 1024**3


@pytest.mark.parametrize(
    ("total", "available", "expected"),
    [
        (4 * GIB, 3 * GIB, Memory(heap=512, page_cache=256)),
        (6 * GIB, 5 * GIB, Memory(heap=768, page_cache=384)),
        (64 * GIB, 32 * GIB, Memory(heap=1024, page_cache=512)),
        (64 * GIB, GIB, Memory(heap=512, page_cache=64)),
    ],
)
def test_sizes_follow_the_machine(total: int, available: int, expected: Memory) -> None:
    assert plan(total, available) == expected


def test_too_little_memory_is_said_with_both_numbers() -> None:
    with pytest.raises(NarrowsError) as raised:
        plan(2 * GIB, GIB // 2)
    assert raised.value.message == "Neo4j needs 832 MiB of free memory, this machine has 512 MiB left"
    assert "NEO4J_URI" in raised.value.hint
