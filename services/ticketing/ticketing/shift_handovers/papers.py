"""A hand-over as it is read and printed (E1-20)."""

from uuid import UUID

from kit.work import Work
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.places.repository import PlaceRepository
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers.content import hash_of
from ticketing.shift_handovers.models import HandoverItem, ShiftHandover
from ticketing.shift_handovers.repository import HandoverRepository, ItemRepository
from ticketing.shift_handovers.schemas import HandoverItemRead, HandoverLineRead, ShiftHandoverRead
from ticketing.shift_handovers.service import content
from ticketing.staff.repository import StaffRepository


class Papers:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.staff = StaffRepository(work)

    async def show(self, handover: ShiftHandover) -> ShiftHandoverRead:
        lines = await HandoverRepository(self.work).lines(handover.id)
        shift = await ShiftRepository(self.work).get(handover.shift_id)
        post = await DutyPostRepository(self.work).get(handover.post_id)
        community = await PlaceRepository(self.work).get(handover.community_id)
        concerned = {handover.off_going_id, handover.on_coming_id}
        for line, item in lines:
            concerned |= {line.reviewed_by, item.raised_by, item.done_by}
        names = await self.staff.names({id for id in concerned if id})
        return ShiftHandoverRead(
            id=handover.id,
            version=handover.version,
            no=handover.no,
            community_id=handover.community_id,
            community_name=community.name,
            post_id=post.id,
            post_name=post.name,
            shift_id=shift.id,
            shift_name=shift.name,
            day=shift.day,
            starts_at=shift.starts_at,
            ends_at=shift.ends_at,
            state=handover.state,
            created_at=handover.created_at,
            off_going_id=handover.off_going_id,
            off_going_name=names.get(handover.off_going_id),
            off_going_signed_at=handover.off_going_signed_at,
            off_going_hash=handover.off_going_hash,
            on_coming_id=handover.on_coming_id,
            on_coming_name=names.get(handover.on_coming_id) if handover.on_coming_id else None,
            on_coming_signed_at=handover.on_coming_signed_at,
            on_coming_hash=handover.on_coming_hash,
            refusal_reason=handover.refusal_reason,
            content_hash=hash_of(content(handover, lines)),
            lines=[
                HandoverLineRead(
                    id=line.id,
                    outcome=line.outcome,
                    word=line.word,
                    reviewed_by_name=names.get(line.reviewed_by) if line.reviewed_by else None,
                    reviewed_at=line.reviewed_at,
                    remark=line.remark,
                    item=_item(item, names),
                )
                for line, item in lines
            ],
        )

    async def open_items(self, post_id: UUID) -> list[HandoverItemRead]:
        """What is carried at a post. Raises NotFound for one the caller does not serve."""
        post = await DutyPostRepository(self.work).get(post_id)
        items = await ItemRepository(self.work).open_at(post.id)
        names = await self.staff.names({item.raised_by for item in items if item.raised_by})
        return [_item(item, names) for item in items]

    async def item(self, item: HandoverItem) -> HandoverItemRead:
        return _item(item, await self.staff.names({id for id in (item.raised_by, item.done_by) if id}))


def _item(item: HandoverItem, names: dict[UUID, str]) -> HandoverItemRead:
    return HandoverItemRead(
        id=item.id,
        post_id=item.post_id,
        kind=item.kind,
        text=item.text,
        amount_cents=item.amount_cents,
        record_id=item.record_id,
        raised_by_name=names.get(item.raised_by) if item.raised_by else None,
        raised_at=item.raised_at,
        carried=item.carried,
        word=item.word,
        done_by_name=names.get(item.done_by) if item.done_by else None,
        done_at=item.done_at,
    )
