"""CPU time and memory of processes from /proc: they vary far less on a busy machine than seconds do."""

import contextlib
import threading
from collections.abc import Iterable
from typing import Self

import psutil


def cpu_seconds(pid: int) -> float:
    """What a process and its children have used, also those that have ended."""
    process = psutil.Process(pid)
    total = 0.0
    for one in (process, *process.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            used = one.cpu_times()
            total += used.user + used.system + used.children_user + used.children_system
    return total


class CpuMeter:
    """Seconds of CPU by part between entry and exit: `with CpuMeter({"app": pid}) as cpu: …; cpu.used["app"]`."""

    def __init__(self, pids: dict[str, int]) -> None:
        self._pids = pids
        self._before: dict[str, float] = {}
        self.used: dict[str, float] = {}

    def __enter__(self) -> Self:
        self._before = {part: cpu_seconds(pid) for part, pid in self._pids.items()}
        return self

    def __exit__(self, *_: object) -> None:
        self.used = {part: cpu_seconds(pid) - self._before[part] for part, pid in self._pids.items()}


class MemoryMeter:
    """The most memory that some processes and their children held together above the start, in MB."""

    def __init__(self, pids: Iterable[int]) -> None:
        self._pids = tuple(pids)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._start = 0
        self._peak = 0

    @property
    def above_start(self) -> float:
        return (self._peak - self._start) / 1e6

    def __enter__(self) -> Self:
        self._start = self._peak = self._held()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.05):
            self._peak = max(self._peak, self._held())

    def _held(self) -> int:
        held = 0
        for pid in self._pids:
            with contextlib.suppress(psutil.NoSuchProcess):
                process = psutil.Process(pid)
                held += process.memory_info().rss + sum(c.memory_info().rss for c in process.children(recursive=True))
        return held
