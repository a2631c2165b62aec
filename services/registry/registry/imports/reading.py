"""Reading a file in a process of its own: `python -m registry.imports.reading`, file on stdin, answer on stdout.

The parser is native code that builds whole sheets in memory, and checking tens of thousands of rows takes a
second of CPU: neither belongs on the event loop or into the memory of a serving process. The child is limited in
memory and time, so the worst file costs one child and one clear refusal; and a company has one child at a time, so
that its files do not keep those of the others waiting.
"""

import asyncio
import io
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct

from registry.imports import layouts
from registry.imports.containers import Unacceptable, inspect
from registry.imports.errors import OtherFileBeingRead, ReadersBusy
from registry.imports.layouts import WrongColumns, read_table
from registry.imports.plans import make_plan
from registry.imports.rows import Plan

_MEMORY = 2 * 1024**3
_SECONDS = 60
_TOGETHER = 2
_WAITING = 6


class Answer(Struct, frozen=True):
    """Either a plan or the reason why the whole file is refused."""

    plan: Plan | None = None
    refused: str = ""
    details: dict[str, Any] = {}


_decoder = msgspec.msgpack.Decoder(Answer)


class Places:
    """How many files are read side by side and how many may wait, one of each company in all."""

    def __init__(self, together: int, waiting: int) -> None:
        self._free = asyncio.Semaphore(together)
        self._room = together + waiting
        self._companies: set[UUID] = set()

    @asynccontextmanager
    async def one_for(self, tenant_id: UUID) -> AsyncIterator[None]:
        """Raises OtherFileBeingRead and ReadersBusy at once, before anything is waited for."""
        if tenant_id in self._companies:
            raise OtherFileBeingRead(retry_after=5)
        if len(self._companies) >= self._room:
            raise ReadersBusy(retry_after=10)
        self._companies.add(tenant_id)
        try:
            async with self._free:
                yield
        finally:
            self._companies.discard(tenant_id)


_places = Places(_TOGETHER, _WAITING)


def read(content: bytes, today: date) -> Plan:
    """Inspect, recognise, check. Blocking and hungry: services call `read_apart`."""
    from python_calamine import CalamineError, CalamineWorkbook

    inspect(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        missing = [sheet.name for sheet in layouts.SHEETS if sheet.name not in workbook.sheet_names]
        if missing:
            raise Unacceptable("wrong_sheets", missing=missing)
        tables = {}
        for sheet in layouts.SHEETS:
            found = workbook.get_sheet_by_name(sheet.name)
            above: list[list[Any]] = [[]] * (found.start[0] if found.start else 0)
            left: list[Any] = [""] * (found.start[1] if found.start else 0)
            grid = (left + row for row in found.iter_rows())
            tables[sheet.name] = read_table(sheet, (*above, *grid))
    except CalamineError:
        raise Unacceptable("not_a_spreadsheet") from None
    except WrongColumns as wrong:
        raise Unacceptable("wrong_columns", sheet=wrong.sheet, missing=wrong.missing) from None
    if not any(table.rows for table in tables.values()):
        raise Unacceptable("workbook_empty")
    return make_plan(tables, today)


async def read_apart(content: bytes, today: date, tenant_id: UUID) -> Plan:
    """`read` in a child process. Takes up to a minute and the time before it: hold no transaction meanwhile.

    Raises Unacceptable, also when the child ran out of its limits, OtherFileBeingRead and ReadersBusy."""
    async with _places.one_for(tenant_id):
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "registry.imports.reading",
            today.isoformat(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            output, _ = await asyncio.wait_for(child.communicate(content), _SECONDS)
        except TimeoutError:
            raise Unacceptable("file_too_complex") from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
    if child.returncode:
        raise Unacceptable("file_too_complex")
    answer = _decoder.decode(output)
    if answer.plan is None:
        raise Unacceptable(answer.refused, **answer.details)
    return answer.plan


def main() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        answer = Answer(plan=read(sys.stdin.buffer.read(), date.fromisoformat(sys.argv[1])))
    except Unacceptable as refused:
        answer = Answer(refused=refused.code, details=refused.details)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    main()
