"""Shifts of the cashier's desk and their closing."""

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.day_closings.models import cash_moved, expected_cash
from billing.day_closings.repository import DayClosingFilter, DayClosingRepository
from billing.day_closings.schemas import (
    AcceptDifference,
    ChannelMovedRead,
    CheckDayClosing,
    ClosingState,
    DayClosingDetailRead,
    DayClosingRead,
    GivenBackRead,
    ItemMovedRead,
    OpenShift,
    OpenShiftRead,
    OpenShiftsRead,
    PiecesRead,
    SubmitDayClosing,
)
from billing.day_closings.service import CHECK, DayClosingService
from billing.staff.repository import StaffRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit, Read
from kit.work import Work

R = TypeVar("R", bound=Read)
READ = "billing.day_closing.read"
TAKE = "billing.payment.receive"


@post("/day-closings", permission=TAKE, summary="Open one's shift, with what is in the drawer")
async def open_shift(data: JSONBody[OpenShift], work: NamedDependency[Work]) -> DayClosingRead:
    closing = await DayClosingService(work).open(data)
    return _read(await _found(work, closing.id))


@get("/desk/shifts", permission=TAKE, summary="The shifts one has open, with what went through them")
async def read_open_shifts(work: NamedDependency[Work]) -> OpenShiftsRead:
    closings = DayClosingRepository(work)
    rows = await closings.open_of(work.principal.id)
    moved = await closings.moved([row.id for row in rows])
    shifts = []
    for row in rows:
        through = moved[row.id]
        shift = OpenShiftRead(closing=_read(row), expected_cents=_expected(row, through), channels=_channels(through))
        shifts.append(shift)
    return OpenShiftsRead(shifts=shifts)


@get("/day-closings", permission=READ, summary="Day closings, newest first")
async def list_day_closings(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    cashier_id: FromQuery[UUID | None] = None,
    in_state: Annotated[ClosingState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DayClosingRead]:
    wanted = DayClosingFilter(community_id=community_id, cashier_id=cashier_id, state=in_state)
    rows, following = await DayClosingRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(row) for row in rows], next_cursor=following)


@get("/day-closings/{closing_id:uuid}", permission=READ, summary="A day closing with its sums")
async def read_day_closing(closing_id: FromPath[UUID], work: NamedDependency[Work]) -> DayClosingDetailRead:
    closings = DayClosingRepository(work)
    row = await _found(work, closing_id)
    moved = (await closings.moved([closing_id]))[closing_id]
    receipts = await closings.receipts(closing_id)
    given_back, sums = await closings.given_back(closing_id)
    people = [id for id in (row.submitted_by, row.checked_by, row.accepted_by) if id is not None]
    names = await StaffRepository(work).names(people)
    return DayClosingDetailRead(
        closing=_read(row),
        expected_cents=_expected(row, moved),
        channels=_channels(moved),
        items=[ItemMovedRead(**item._mapping) for item in await closings.items(closing_id)],
        given_back=[GivenBackRead(**one._mapping) for one in given_back],
        pieces=[PiecesRead(**one) for one in row.pieces or ()],
        submitted_by_name=names.get(row.submitted_by),
        checked_by_name=names.get(row.checked_by),
        accepted_by_name=names.get(row.accepted_by),
        **receipts._mapping,
        **sums._mapping,
    )


@post(
    "/day-closings/{closing_id:uuid}/submit",
    permission=TAKE,
    status_code=200,
    summary="Close one's shift with what was counted; nothing goes into it any more",
)
async def submit_day_closing(
    closing_id: FromPath[UUID],
    data: JSONBody[SubmitDayClosing],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DayClosingRead:
    await DayClosingService(work).submit(closing_id, if_match, data)
    return await _changed(work, closing_id)


@post(
    "/day-closings/{closing_id:uuid}/check",
    permission=CHECK,
    status_code=200,
    summary="Check a closing (never one's own)",
)
async def check_day_closing(
    closing_id: FromPath[UUID],
    data: JSONBody[CheckDayClosing],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DayClosingRead:
    await DayClosingService(work).check(closing_id, if_match, data.remark)
    return await _changed(work, closing_id)


@post(
    "/day-closings/{closing_id:uuid}/accept-difference",
    permission="billing.day_closing.accept_difference",
    status_code=200,
    summary="Settle the difference of a closing (never of one's own)",
)
async def accept_difference(
    closing_id: FromPath[UUID],
    data: JSONBody[AcceptDifference],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DayClosingRead:
    await DayClosingService(work).accept(closing_id, if_match, data.text)
    return await _changed(work, closing_id)


async def _changed(work: Work, id: UUID) -> DayClosingRead:
    await work.flush()
    return _read(await _found(work, id))


async def _found(work: Work, id: UUID) -> Any:
    row = await DayClosingRepository(work).detail(id)
    if row is None:
        raise NotFound
    return row


def _read(row: Any) -> DayClosingRead:
    return _as(DayClosingRead, row)


def _channels(moved: Sequence[Any]) -> list[ChannelMovedRead]:
    return [_as(ChannelMovedRead, row) for row in moved]


def _as(kind: type[R], row: Any) -> R:
    return kind(**{name: getattr(row, name) for name in kind.__struct_fields__})


def _expected(row: Any, moved: Sequence[Any]) -> int:
    return expected_cash(row.float_cents, *cash_moved(moved))


routes = [
    open_shift,
    read_open_shifts,
    list_day_closings,
    read_day_closing,
    submit_day_closing,
    check_day_closing,
    accept_difference,
]
