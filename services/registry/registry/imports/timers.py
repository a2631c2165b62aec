"""Durable timers of imports: the next chunk, the undoing, the end of a kept file."""

from kit.timers import Due, timer
from kit.work import Work
from registry.import_undos.service import UNDO, UndoService
from registry.imports.service import FILE_EXPIRED, STEP, ImportService

_TRIES = 8


@timer(STEP)
async def import_step(work: Work, due: Due) -> None:
    if due.attempts >= _TRIES:
        await ImportService(work).fail(due.subject_id, "step_failed")
        return
    await ImportService(work).step(due.subject_id)


@timer(UNDO)
async def undo_import(work: Work, due: Due) -> None:
    if due.attempts >= _TRIES:
        await ImportService(work).fail(due.subject_id, "undo_failed")
        return
    await UndoService(work).withdraw(due.subject_id)


@timer(FILE_EXPIRED)
async def file_expired(work: Work, due: Due) -> None:
    await ImportService(work).expire_file(due.subject_id)


timers = [import_step, undo_import, file_expired]
