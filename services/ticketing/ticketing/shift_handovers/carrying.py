"""The items of a post: brought up, carried over, done with a word. There is no other way for one to end."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attendances.errors import NotOnDuty
from ticketing.attendances.repository import AttendanceRepository
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.shift_handovers.matters import SOURCES
from ticketing.shift_handovers.models import HandoverItem, HandoverLine, ShiftHandover
from ticketing.shift_handovers.repository import HandoverRepository, ItemRepository
from ticketing.shift_handovers.schemas import AddHandoverItem


class Carrying:
    """Expects the post to be locked wherever it changes what is on a hand-over."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.items = ItemRepository(work)
        self.handovers = HandoverRepository(work)
        self.attendances = AttendanceRepository(work)

    async def add(self, data: AddHandoverItem) -> HandoverItem:
        """Brought up by somebody at the post. A hand-over that nobody has signed yet takes it up at once."""
        post = await DutyPostRepository(self.work).find(data.post_id, lock=True)
        if post is None:
            raise InvalidFields([FieldError("post_id", "unknown_post")])
        await self.at_post(post.id)
        item = self._bring_up(post, data.kind, data.text, data.amount_cents)
        await self.work.session.flush()
        for handover in await self.handovers.under_way([post.id]):
            if not handover.frozen:
                self.put_on(handover, item)
                handover.changed()
                self._restate(handover)
        await self.work.session.flush()
        return item

    async def finish(self, id: UUID, word: str) -> HandoverItem:
        item = await self.items.get(id)
        await DutyPostRepository(self.work).get(item.post_id, lock=True)
        item = await self.items.get(id, lock=True)
        await self.at_post(item.post_id)
        item.finish(word, self.work.principal.id, self.work.now)
        for handover in await self.handovers.under_way([item.post_id]):
            for line, carried in await self.handovers.lines(handover.id):
                if carried.id == item.id:
                    handover.changed()
                    line.outcome, line.word, line.reviewed_at, line.reviewed_by = "done", word, None, None
                    self._restate(handover)
        self._state_done(item)
        await self.work.session.flush()
        return item

    async def take_stock(self, post: DutyPost, crew: Collection[UUID]) -> list[HandoverItem]:
        """Everything open at the post, the records of the desk brought up to date first."""
        for source in SOURCES:
            kept = {i.record_id: i for i in await self.items.open_at(post.id) if i.kind == source.kind and i.record_id}
            for record_id, state in (await source.ended(self.work, list(kept))).items():
                kept[record_id].finish(state, None, self.work.now)
                self._state_done(kept[record_id])
            matters = await source.open(self.work, post.community_id, crew)
            known = await self.items.known_records(post.id, [matter.record_id for matter in matters])
            for matter in matters:
                if matter.record_id not in known:
                    self._bring_up(post, source.kind, matter.text, None, matter.record_id)
        await self.work.session.flush()
        return list(await self.items.open_at(post.id))

    def put_on(self, handover: ShiftHandover, item: HandoverItem) -> None:
        line = HandoverLine(
            tenant_id=self.work.tenant_id, id=uuid7(), handover_id=handover.id, item_id=item.id, outcome="open"
        )
        self.work.session.add(line)

    async def at_post(self, post_id: UUID) -> set[UUID]:
        """The shifts the caller is signed in for at the post. Raises NotOnDuty when that is none."""
        stays = await self.attendances.open_of(self.work.principal.id)
        shifts = {stay.shift_id for stay in stays if stay.post_id == post_id}
        if not shifts:
            raise NotOnDuty
        return shifts

    def _bring_up(
        self, post: DutyPost, kind: str, text: str, amount_cents: int | None, record_id: UUID | None = None
    ) -> HandoverItem:
        item = HandoverItem(
            id=uuid7(),
            community_id=post.community_id,
            post_id=post.id,
            kind=kind,
            text=text,
            amount_cents=amount_cents,
            record_id=record_id,
            raised_by=self.work.principal.id if record_id is None else None,
            raised_at=self.work.now,
            carried=0,
        )
        self.items.add(item)
        self.work.publish(facts.HandoverItemOpened(**_facts(item)), item.id, 1)
        return item

    def _state_done(self, item: HandoverItem) -> None:
        self.work.publish(facts.HandoverItemCompleted(**_facts(item)), item.id, 2)

    def _restate(self, handover: ShiftHandover) -> None:
        self.work.record(handover, facts.ShiftHandoverChanged(**handover_facts(handover)))


def handover_facts(handover: ShiftHandover) -> dict[str, Any]:
    return {
        "community_id": handover.community_id,
        "no": handover.no,
        "post_id": handover.post_id,
        "shift_id": handover.shift_id,
        "off_going_id": handover.off_going_id,
        "on_coming_id": handover.on_coming_id,
    }


def _facts(item: HandoverItem) -> dict[str, Any]:
    return {"community_id": item.community_id, "post_id": item.post_id, "kind": item.kind}
