"""A writing route beside its raw limit: the rows of one request, written again without a framework."""

import asyncio
from collections.abc import Callable

from tests.benchmarks import raw
from tests.benchmarks.figures import Figure, number, times
from tests.benchmarks.load import Ask, fire
from tests.benchmarks.meters import CpuMeter
from tests.benchmarks.site import Cost, Site, Size, typical


def measure_writes(
    site: Site, size: Size, name: str, service: str, asks: Callable[[int], list[Ask]], count: int, connections: int
) -> list[Figure]:
    """Requests alone first, while the workers are frozen; then what the workers do about them; then the raw rows."""
    site.settle()
    with site.frozen(*site.workers):
        ours = site.serve(service, [asks(count) for _ in range(size.rounds + 1)], connections)
        rows = _rows_of(site, service, asks(1))
    pids = {worker: site.pid(worker) for worker in site.workers} | {"postgres": site.pid("postgres")}
    with CpuMeter(pids) as cpu:
        site.settle()
    afterwards = sum(cpu.used.values()) * 1000 / ((size.rounds + 1) * count + 1)
    spec = raw.Spec(site.dsn(service), pids["postgres"], connections, count, list(rows))
    plain = typical([raw.run(spec) for _ in range(size.rounds)])
    return [
        *compared(name, ours, plain, connections, f"{sum(rows.values())} plain INSERTs"),
        Figure(name, "CPU of relay, readers and PostgreSQL", f"{number(afterwards)} ms", "", ""),
    ]


def _rows_of(site: Site, service: str, asks: list[Ask]) -> dict[str, int]:
    """Keep the rows of one request, by table. The worker is frozen: it would send the facts away."""
    before = asyncio.run(raw.newest_transaction(site.dsn(service)))
    fire(site.port_of(service), asks, 1, {})
    return asyncio.run(raw.keep_rows(site.dsn(service), before))


def compared(name: str, ours: Cost, plain: Cost, connections: int, limit: str) -> list[Figure]:
    """The figures of a route beside what PostgreSQL does without it."""
    cpu = f"{number(ours.cpu_ms)} ms ({number(ours.app_ms)} application + {number(ours.postgres_ms)} PostgreSQL)"
    return [
        Figure(name, f"per second at {connections} connections", number(ours.per_second),
               f"{number(plain.per_second)} ({limit})", times(ours.per_second, plain.per_second)),
        Figure(name, "CPU per request", cpu, f"{number(plain.postgres_ms)} ms PostgreSQL",
               times(ours.cpu_ms, plain.postgres_ms)),
        Figure(name, "PostgreSQL's part", f"{number(ours.postgres_ms)} ms", f"{number(plain.postgres_ms)} ms",
               times(ours.postgres_ms, plain.postgres_ms)),
        Figure(name, "p99 against p50", f"{number(ours.p99)} / {number(ours.p50)} ms",
               f"{number(plain.p99)} / {number(plain.p50)} ms",
               f"{times(ours.p99, ours.p50)} (raw {times(plain.p99, plain.p50)})"),
    ]  # fmt: skip
