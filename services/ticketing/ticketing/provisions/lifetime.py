"""What the running service holds besides kit's own: who dials, who fetches mail."""

from kit.runtime import Runtime
from ticketing.dialings import dialler
from ticketing.incoming_mails import postman, reading


async def start(runtime: Runtime) -> None:
    await dialler.start(runtime)
    await reading.start(runtime)
    await postman.start(runtime)


async def stop(runtime: Runtime) -> None:
    await postman.stop(runtime)
    await reading.stop(runtime)
    await dialler.stop(runtime)
