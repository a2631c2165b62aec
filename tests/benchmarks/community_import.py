"""Importing a file of 5,000 units with their owners, beside parsing it and COPY of the rows it becomes."""

import asyncio
import io
import time
from typing import Any

import asyncpg
from python_calamine import CalamineWorkbook

from demo.api import Json
from tests.benchmarks import raw
from tests.benchmarks.figures import Figure, middle, number, times
from tests.benchmarks.meters import CpuMeter, MemoryMeter
from tests.benchmarks.site import Site, Size

_APPLIED = "SELECT status IN ('applied', 'failed') FROM import_job WHERE id = $1::text::uuid"
_QUEUES = frozenset({"outbox", "inbox", "stream_position", "timer", "idempotency_key", "import_job", "import_file"})
_READERS = ("work identity", "work ticketing", "work billing", "work notifications")


def measure(site: Site, size: Size) -> list[Figure]:
    content = site.large_file(size)
    company = site.company  # before the readers stop: signing up needs them
    company.as_("tenant_admin").get("identity/me")
    seconds, plain, cpu, memory = [], [], [], []
    rows = 0
    with site.frozen(*_READERS):  # their share of the machine is no part of the import
        for number_of in range(size.rounds + 1):
            before = asyncio.run(raw.newest_transaction(site.dsn("registry")))
            parts = {"api": site.pid("serve registry"), "worker": site.pid("work registry")}
            with MemoryMeter(parts.values()) as held, CpuMeter(parts | {"postgres": site.pid("postgres")}) as used:
                seconds.append(_import(site, f"8{number_of}", content))
            kept = asyncio.run(raw.keep_rows(site.dsn("registry"), before, _QUEUES))
            rows = sum(kept.values())
            plain.append(asyncio.run(_copied(site, content, kept)))
            cpu.append(sum(used.used.values()))
            memory.append(held.above_start)
    ours, limit = middle(seconds[1:]), middle(plain[1:])
    name = "community_import"
    return [
        Figure(name, f"seconds, check and import of {rows:,} rows", number(ours), f"{number(limit)} (parse and COPY)",
               times(ours, limit)),
        Figure(name, "CPU seconds, all processes", number(middle(cpu[1:])), "", ""),
        Figure(name, "memory above start", number(max(memory), " MB"), "", ""),
    ]  # fmt: skip


def _import(site: Site, code: str, content: bytes) -> float:
    """From the upload to the last row; what a person does between the two steps does not count."""
    admin = site.company.as_("tenant_admin")
    community: Json = admin.post("registry/communities", {"code": code, "name": f"大型小区{code}"})
    started = time.perf_counter()
    job = admin.upload(f"registry/communities/{community['id']}/imports", "hc-large.xlsx", content)
    admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])
    site.until("registry", _APPLIED, job["id"])
    return time.perf_counter() - started


async def _copied(site: Site, content: bytes, kept: dict[str, int]) -> float:
    """Read every cell of the file, then COPY the rows it became into tables of the same shape."""
    connection = await asyncpg.connect(site.dsn("registry"))
    try:
        found: dict[str, list[Any]] = {}
        for table in kept:
            found[table] = [tuple(row) for row in await connection.fetch(f"SELECT * FROM raw.{table}_kept")]
        started = time.perf_counter()
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet in workbook.sheet_names:
            workbook.get_sheet_by_name(sheet).to_python()
        async with connection.transaction():
            for table, rows in found.items():
                await connection.copy_records_to_table(table, schema_name="raw", records=rows)
        return time.perf_counter() - started
    finally:
        await connection.close()
