"""Opens, agrees on, approves and carries out swaps."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.rosters.eligibility import Eligibility
from ticketing.rosters.models import DutyShift, RosterEntry
from ticketing.rosters.repository import RosterRepository, ShiftRepository
from ticketing.rosters.service import RosterService
from ticketing.swap_requests import errors
from ticketing.swap_requests.models import SwapRequest
from ticketing.swap_requests.repository import SwapRepository
from ticketing.swap_requests.schemas import OpenSwapRequest, SwapRequestRead

Side = tuple[RosterEntry, DutyShift, DutyPost]


class SwapService:
    """Locks are taken in the order: swap, rosters by id, post, colleague."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.swaps = SwapRepository(work)
        self.shifts = ShiftRepository(work)
        self.eligibility = Eligibility(work)

    async def open(self, data: OpenSwapRequest) -> SwapRequest:
        mine = await self._side(data.entry_id, "entry_id")
        if mine[0].staff_id != self.work.principal.id:
            raise errors.NotYourShift
        theirs = await self._side(data.other_entry_id, "other_entry_id") if data.other_entry_id else None
        counterpart_id = theirs[0].staff_id if theirs else data.counterpart_id
        if counterpart_id is None:
            raise InvalidFields([FieldError("counterpart_id", "missing")])
        if counterpart_id == self.work.principal.id:
            raise errors.SwapWithSelf
        if await self.swaps.pending(mine[0].id):
            raise errors.SwapPending
        swap = SwapRequest(
            id=uuid7(),
            community_id=mine[1].community_id,
            entry_id=mine[0].id,
            other_entry_id=theirs[0].id if theirs else None,
            requested_by=self.work.principal.id,
            counterpart_id=counterpart_id,
            reason=data.reason,
            state="opened",
            created_at=self.work.now,
        )
        await self._possible(swap, mine, theirs)
        self.swaps.add(swap)
        return self._state(swap, facts.SwapRequestOpened)

    async def agree(self, id: UUID, expected: int) -> SwapRequest:
        swap = await self.swaps.get(id, expected, lock=True)
        swap.agree(self.work.principal.id)
        await self._possible(swap, *await self._sides(swap))
        return self._state(swap, facts.SwapRequestAgreed)

    async def decline(self, id: UUID, expected: int, reason: str) -> SwapRequest:
        swap = await self.swaps.get(id, expected, lock=True)
        swap.decline(self.work.principal.id, reason)
        return self._state(swap, facts.SwapRequestDeclined)

    async def approve(self, id: UUID, expected: int) -> SwapRequest:
        """The roster is changed in the same moment."""
        swap = await self.swaps.get(id, expected, lock=True)
        swap.approve(self.work.principal.id, self.work.now)
        mine, theirs = await self._sides(swap)
        sides = [(mine, swap.counterpart_id)] + ([(theirs, swap.requested_by)] if theirs else [])
        rosters = {
            roster_id: await RosterRepository(self.work).get(roster_id, lock=True)
            for roster_id in sorted({side[1].roster_id for side, _ in sides})
        }
        await self._possible(swap, mine, theirs)
        for (entry, shift, _), staff_id in sides:
            await RosterService(self.work).exchange(rosters[shift.roster_id], entry, shift, staff_id, swap.reason)
        return self._state(swap, facts.SwapRequestApproved)

    async def reject(self, id: UUID, expected: int, reason: str) -> SwapRequest:
        swap = await self.swaps.get(id, expected, lock=True)
        swap.reject(self.work.principal.id, reason, self.work.now)
        return self._state(swap, facts.SwapRequestRejected)

    async def withdraw(self, id: UUID, expected: int) -> SwapRequest:
        swap = await self.swaps.get(id, expected, lock=True)
        swap.withdraw(self.work.principal.id)
        return self._state(swap, facts.SwapRequestWithdrawn)

    async def read(self, swap: SwapRequest) -> SwapRequestRead:
        await self.work.session.flush()
        return SwapRequestRead(**(await self.swaps.line(swap.id))._mapping)

    async def _side(self, entry_id: UUID, field: str) -> Side:
        found = await self.shifts.entry(entry_id)
        if found is None:
            raise InvalidFields([FieldError(field, "unknown_shift")])
        return (*found, await DutyPostRepository(self.work).get(found[1].post_id))

    async def _sides(self, swap: SwapRequest) -> tuple[Side, Side | None]:
        """Both shifts as they were when the swap was opened. Raises SwapOutdated when somebody else is on one now."""
        try:
            mine = await self._side(swap.entry_id, "entry_id")
            theirs = await self._side(swap.other_entry_id, "other_entry_id") if swap.other_entry_id else None
        except InvalidFields as gone:
            raise errors.SwapOutdated from gone
        return mine, theirs

    async def _possible(self, swap: SwapRequest, mine: Side, theirs: Side | None) -> None:
        """Each can take the other's shift, giving up the own one."""
        given_up = {side[0].id for side in (mine, theirs) if side}
        for side, staff_id in ((mine, swap.counterpart_id), (theirs, swap.requested_by)):
            if side is None:
                continue
            _, shift, post = side
            if shift.published_at is None:
                raise errors.ShiftNotPublished
            if shift.starts_at <= self.work.now:
                raise errors.ShiftBegun
            await self.eligibility.check(staff_id, shift, post, given_up)

    def _state(self, swap: SwapRequest, fact: type[facts.SwapRequestFact]) -> SwapRequest:
        self.work.record(
            swap,
            fact(community_id=swap.community_id, requested_by=swap.requested_by, counterpart_id=swap.counterpart_id),
        )
        return swap
