"""Drafts, reviews and signs hand-overs."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.numbers.repository import NumberRepository
from ticketing.places.repository import PlaceRepository
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers import errors
from ticketing.shift_handovers.carrying import Carrying, handover_facts
from ticketing.shift_handovers.content import HandoverContentLine, content_of, hash_of
from ticketing.shift_handovers.models import HandoverItem, HandoverLine, ShiftHandover
from ticketing.shift_handovers.repository import HandoverRepository

PREFIX = "JB"

Lines = list[tuple[HandoverLine, HandoverItem]]


class HandoverService:
    """Locks are taken in the order: post, hand-over, item."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.handovers = HandoverRepository(work)
        self.shifts = ShiftRepository(work)
        self.posts = DutyPostRepository(work)
        self.carrying = Carrying(work)

    async def draft(self, shift_id: UUID) -> ShiftHandover:
        """The off-going person writes it; everything open at the post is on it, wanted or not."""
        shift = await self.shifts.find(shift_id)
        if shift is None:
            raise InvalidFields([FieldError("shift_id", "unknown_shift")])
        post = await self.posts.get(shift.post_id, lock=True)
        if shift.id not in await self.carrying.at_post(post.id):
            raise errors.NotOffGoing
        before = await self.handovers.latest_of(shift.id)
        if before is not None and before.state != "refused":
            raise errors.HandoverExists(handover_id=str(before.id))
        crew = {each.staff_id for each in await self.shifts.entries([shift.id])} | {self.work.principal.id}
        items = await self.carrying.take_stock(post, crew)
        community = await PlaceRepository(self.work).get(post.community_id)
        handover = ShiftHandover(
            id=uuid7(),
            no=await NumberRepository(self.work).next(PREFIX, post.community_id, community.code),
            community_id=post.community_id,
            post_id=post.id,
            shift_id=shift.id,
            state="drafted",
            off_going_id=self.work.principal.id,
            created_at=self.work.now,
        )
        self.handovers.add(handover)
        await self.work.session.flush()
        for item in items:
            self.carrying.put_on(handover, item)
        self.work.record(handover, facts.ShiftHandoverDrafted(**handover_facts(handover)))
        await self.work.session.flush()
        return handover

    async def confirm_line(self, id: UUID, expected: int, line_id: UUID, remark: str | None) -> ShiftHandover:
        """The on-coming person has looked at one line."""
        handover = await self._locked(id, expected)
        lines = await self.handovers.lines(handover.id)
        line = next((line for line, _ in lines if line.id == line_id), None)
        if line is None:
            raise NotFound
        await self._on_coming(handover)
        line.reviewed_by, line.reviewed_at, line.remark = self.work.principal.id, self.work.now, remark
        handover.review(self.work.principal.id, all_reviewed=_reviewed(lines))
        self.work.record(handover, facts.ShiftHandoverReviewed(**handover_facts(handover)))
        await self.work.session.flush()
        return handover

    async def sign(self, id: UUID, expected: int, seen: str) -> ShiftHandover:
        """Each signs with the own session what they have seen. The second signature ends the shift."""
        handover = await self._locked(id, expected)
        lines = await self.handovers.lines(handover.id)
        signed = content(handover, lines)
        hash = hash_of(signed)
        handover.under_way()
        me = self.work.principal.id
        if me != handover.off_going_id:
            await self._on_coming(handover)
            if not _reviewed(lines):
                raise errors.LinesNotReviewed
        if seen != hash:
            raise errors.ContentChanged
        if me == handover.off_going_id:
            handover.sign_off_going(signed, hash, self.work.now)
        else:
            handover.sign_on_coming(me, signed, hash, self.work.now)
        if handover.state == "signed_both":
            self._carry_over(handover, lines)
        else:
            self.work.record(handover, facts.ShiftHandoverSigned(**handover_facts(handover)))
        await self.work.session.flush()
        return handover

    async def refuse(self, id: UUID, expected: int, reason: str) -> ShiftHandover:
        """The on-coming person does not take over like this. What is open stays open; a new hand-over is written."""
        handover = await self._locked(id, expected)
        handover.under_way()
        await self._on_coming(handover)
        handover.refuse(self.work.principal.id, reason)
        self.work.record(handover, facts.ShiftHandoverRefused(**handover_facts(handover)))
        return handover

    def _carry_over(self, handover: ShiftHandover, lines: Lines) -> None:
        still_open = [item for line, item in lines if line.outcome == "open"]
        for item in still_open:
            item.carried += 1
        handed = facts.ShiftHandedOver(**handover_facts(handover), carried_items=len(still_open))
        self.work.record(handover, handed)

    async def _locked(self, id: UUID, expected: int) -> ShiftHandover:
        handover = await self.handovers.get(id)
        await self.posts.get(handover.post_id, lock=True)
        return await self.handovers.get(id, expected, lock=True)

    async def _on_coming(self, handover: ShiftHandover) -> None:
        """Signed in at the post for another shift than the one that ends."""
        if self.work.principal.id == handover.off_going_id:
            raise errors.OwnHandover
        stays = await self.carrying.attendances.open_of(self.work.principal.id)
        if not any(stay.post_id == handover.post_id and stay.shift_id != handover.shift_id for stay in stays):
            raise errors.NotOnComing


def content(handover: ShiftHandover, lines: Lines) -> dict[str, object]:
    """What is signed: the lines with their outcomes, not the marks of the review."""
    return content_of(
        handover.no,
        handover.shift_id,
        handover.off_going_id,
        (
            HandoverContentLine(
                item_id=item.id,
                kind=item.kind,
                text=item.text,
                amount_cents=item.amount_cents,
                outcome=line.outcome,
                word=line.word,
            )
            for line, item in lines
        ),
    )


def _reviewed(lines: Lines) -> bool:
    return all(line.reviewed_at is not None for line, _ in lines)
