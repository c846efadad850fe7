"""How much memory Java gets: modest, by the size of the machine."""

from dataclasses import dataclass

import psutil

from narrows.errors import NarrowsError

_MIB = 1024 * 1024
_HEAP = (512, 1024)  # least and most, MiB
_PAGE_CACHE = (64, 512)
_OVERHEAD = 256  # class data, code cache, threads and buffers beside the heap, MiB


@dataclass(frozen=True, slots=True)
class Memory:
    """Sizes in MiB."""

    heap: int
    page_cache: int


def plan(total: int, available: int) -> Memory:
    """An eighth of the machine for the heap, a sixteenth for the page cache, within bounds. Bytes in."""
    for memory in (
        Memory(_within(total // _MIB // 8, _HEAP), _within(total // _MIB // 16, _PAGE_CACHE)),
        Memory(_HEAP[0], _PAGE_CACHE[0]),
    ):
        if memory.heap + memory.page_cache + _OVERHEAD <= available // _MIB:
            return memory
    raise NarrowsError(
        f"Neo4j needs {_HEAP[0] + _PAGE_CACHE[0] + _OVERHEAD} MiB of free memory, "
        f"this machine has {available // _MIB} MiB left",
        "close other programs, or set NEO4J_URI to use a server elsewhere",
    )


def plan_here() -> Memory:
    """The plan for this machine as it is now."""
    memory = psutil.virtual_memory()
    return plan(memory.total, memory.available)


def _within(value: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(value, bounds[1]))
