"""Reads mails in a process of their own: anybody may write one, and some are written to be read for ever.

The parsers of the standard library need minutes for a few kilobytes of the right kind. There they cost nobody but
themselves: the process knows no secret, gets a bounded share of time and memory for each mail, and is replaced when it
has used that up. It ends with the service, because its input ends.
"""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from struct import Struct as Layout

from msgspec import msgpack

from kit.runtime import Runtime
from ticketing.incoming_mails.letters import Letter, LetterUnreadable

READER = "letters"
"""where the running service keeps it"""
PATIENCE = 60.0
"""seconds until an answer is not waited for any longer"""
_LENGTH = Layout(">Q")


class Reader:
    """One mail at a time."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def read(self, raw: bytes) -> Letter:
        """Raises LetterUnreadable for what cannot be read within what a mail may take."""
        async with self._turn:
            try:
                said = await asyncio.wait_for(self._ask(raw), PATIENCE)
            except (TimeoutError, OSError, EOFError) as lost:
                await self._end()
                raise LetterUnreadable from lost
            except BaseException:  # what is left of the answer belongs to nobody
                await self._end()
                raise
        if not said:
            raise LetterUnreadable
        return msgpack.decode(said, type=Letter)

    async def _ask(self, raw: bytes) -> bytes:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "ticketing.incoming_mails.reading_process", stdin=PIPE, stdout=PIPE,
                env={"PYTHONPATH": os.pathsep.join(sys.path)},
            )  # fmt: skip
        asked, told = self._process.stdin, self._process.stdout
        assert asked
        assert told
        asked.writelines((_LENGTH.pack(len(raw)), raw))
        await asked.drain()
        (length,) = _LENGTH.unpack(await told.readexactly(_LENGTH.size))
        return await told.readexactly(length)

    async def stop(self) -> None:
        async with self._turn:
            await self._end()

    async def _end(self) -> None:
        ended, self._process = self._process, None
        if ended is not None:
            if ended.returncode is None:
                ended.kill()
            await ended.communicate()


async def start(runtime: Runtime) -> None:
    runtime.state[READER] = Reader()


async def stop(runtime: Runtime) -> None:
    await runtime.state[READER].stop()


def reader_of(runtime: Runtime) -> Reader:
    found: Reader = runtime.state[READER]
    return found
