"""Importing a file of 5,000 units with their owners, beside parsing it and COPY of the rows it becomes.

Each round imports into a company of its own: everybody in the file is new to it.
"""

import asyncio
import io
import os
import time
from typing import Any, NamedTuple
from uuid import uuid4

import asyncpg
from python_calamine import CalamineWorkbook

from demo.api import Json
from demo.company import Company
from tests.benchmarks import raw
from tests.benchmarks.figures import Figure, middle, number, times
from tests.benchmarks.meters import CpuMeter, MemoryMeter
from tests.benchmarks.site import Site, Size

_APPLIED = "SELECT status IN ('applied', 'failed') FROM import_job WHERE id = $1::text::uuid"
_QUEUES = frozenset({"outbox", "inbox", "stream_position", "timer", "idempotency_key", "import_job", "import_file"})
_READERS = ("work identity", "work ticketing", "work billing", "work notifications")


def measure(site: Site, size: Size) -> list[Figure]:
    content = site.large_file(size)
    companies = [_company(site) for _ in range(size.rounds + 1)]  # before the readers stop: signing up needs them
    seconds, plain, cpu, memory = [], [], [], []
    rows = 0
    with site.frozen(*_READERS):  # their share of the machine is no part of the import
        for company in companies:
            before = asyncio.run(raw.newest_transaction(site.dsn("registry")))
            parts = {"api": site.pid("serve registry"), "worker": site.pid("work registry")}
            with MemoryMeter(parts.values()) as held, CpuMeter(parts | {"postgres": site.pid("postgres")}) as used:
                seconds.append(_import(site, company, content))
            kept = asyncio.run(raw.keep_rows(site.dsn("registry"), before, _QUEUES))
            rows = sum(kept.values())
            plain.append(asyncio.run(_copied(site, content, kept)))
            cpu.append(sum(used.used.values()))
            memory.append(held.above_start)
    ours, limit = middle(seconds[1:]), middle([each.seconds for each in plain[1:]])
    used_by_us, used_plainly = middle(cpu[1:]), middle([each.cpu for each in plain[1:]])
    name = "community_import"
    return [
        Figure(name, f"seconds, check and import of {rows:,} rows", number(ours), f"{number(limit)} (parse and COPY)",
               times(ours, limit)),
        Figure(name, "CPU seconds, all processes", number(used_by_us), number(used_plainly),
               times(used_by_us, used_plainly)),
        Figure(name, "memory above start", number(max(memory), " MB"), "", ""),
    ]  # fmt: skip


class Plain(NamedTuple):
    seconds: float
    cpu: float
    """of this process and PostgreSQL"""


def _company(site: Site) -> Company:
    company = Company(site.edge_url, site.stack.endpoints.mail_url, f"co-{uuid4().hex[:6]}", "大型物业", 5)
    company.sign_up()
    company.as_("tenant_admin").get("identity/me")
    return company


def _import(site: Site, company: Company, content: bytes) -> float:
    """From the upload to the last row; what a person does between the two steps does not count."""
    admin = company.as_("tenant_admin")
    community: Json = admin.post("registry/communities", {"code": "80", "name": "大型小区"})
    started = time.perf_counter()
    job = admin.upload(f"registry/communities/{community['id']}/imports", "hc-large.xlsx", content)
    admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])
    site.until("registry", _APPLIED, job["id"])
    return time.perf_counter() - started


async def _copied(site: Site, content: bytes, kept: dict[str, int]) -> Plain:
    """Read every cell of the file, then COPY the rows it became into tables of the same shape."""
    connection = await asyncpg.connect(site.dsn("registry"))
    try:
        found: dict[str, list[Any]] = {}
        for table in kept:
            found[table] = [tuple(row) for row in await connection.fetch(f"SELECT * FROM raw.{table}_kept")]
        with CpuMeter({"copy": os.getpid(), "postgres": site.pid("postgres")}) as used:
            started = time.perf_counter()
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
            for sheet in workbook.sheet_names:
                workbook.get_sheet_by_name(sheet).to_python()
            async with connection.transaction():
                for table, rows in found.items():
                    await connection.copy_records_to_table(table, schema_name="raw", records=rows)
            seconds = time.perf_counter() - started
        return Plain(seconds, sum(used.used.values()))
    finally:
        await connection.close()
