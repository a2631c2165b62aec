"""Finds tickets."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, exists, not_, or_, select, text, true, union_all
from sqlalchemy.orm import InstrumentedAttribute, aliased

from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.problems import Forbidden, NotFound
from kit.repository import Repository
from kit.work import Work
from ticketing.case_parties.repository import has_share
from ticketing.department_tasks.codes import EXECUTE
from ticketing.department_tasks.models import UNDONE
from ticketing.entries.models import TicketEntry
from ticketing.tickets.errors import ConflictOfInterest
from ticketing.tickets.models import Ticket
from ticketing.tickets.steps import StillOpen
from ticketing.work_orders.codes import NOT_BEGUN, UNDER_WAY

P = TypeVar("P", bound=TenantRow)

READ = "ticketing.ticket.read"

_WAITED_FOR = text("""
SELECT 'work_order' AS kind, id, no AS title, created_at AS since, state <> ALL (:not_begun) AS begun FROM work_order
WHERE tenant_id = :tenant_id AND ticket_id = :ticket_id AND state = ANY (:under_way)
UNION ALL
SELECT 'department_task', id, department || ' · ' || task, due_at, false FROM department_task
WHERE tenant_id = :tenant_id AND ticket_id = :ticket_id AND state = ANY (:undone)
UNION ALL
SELECT 'plan_item', i.id, i.measure, i.due_on, false FROM plan_item i
JOIN handling_plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id
WHERE i.tenant_id = :tenant_id AND p.ticket_id = :ticket_id AND p.state = 'approved' AND i.done_at IS NULL
ORDER BY since, id""")


_REPEATS = text("""
WITH RECURSIVE back AS (
  SELECT id, repeat_of FROM ticket WHERE tenant_id = :tenant_id AND id = :id
  UNION
  SELECT t.id, t.repeat_of FROM ticket t JOIN back ON t.tenant_id = :tenant_id AND t.id = back.repeat_of),
family AS (
  SELECT id FROM back WHERE repeat_of IS NULL
  UNION
  SELECT t.id FROM ticket t JOIN family ON t.tenant_id = :tenant_id AND t.repeat_of = family.id)
SELECT count(*) FROM family JOIN ticket t ON t.tenant_id = :tenant_id AND t.id = family.id
WHERE t.repeat_of IS NOT NULL AND t.registered_at >= :since""")


class TicketRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def find(self, id: UUID, *, lock: bool = False) -> Ticket | None:
        """Whoever has a part in a ticket sees it, though it is the handler's own and not theirs; lists stay their
        own."""
        found = await super().find(id, lock=lock)
        principal = self.work.principal
        if found is not None or principal.realm != "staff" or not principal.scope.own_only:
            return found
        return await self._shared(id, lock=lock)

    async def opened(self, id: UUID) -> Ticket:
        """To be read: by whoever reads tickets, as far as their reach goes, and by whoever has a part in this one,
        though their role reads none (a technician, somebody of finance), unless it is about them. Raises NotFound,
        Forbidden."""
        if self._reads_tickets:
            return await self.get(id)
        found = await self._shared(id)
        if found is None:
            raise Forbidden(permission=READ)
        return found

    async def in_hand(self, id: UUID) -> Ticket:
        """By whoever reads tickets, or handles this one (a technician an appointment). Raises NotFound, Forbidden."""
        found = await self.opened(id)
        if not self._reads_tickets and found.handler_id != self.work.principal.id:
            raise Forbidden(permission=READ)
        return found

    @property
    def _reads_tickets(self) -> bool:
        """Staff do by their role; to the system itself nothing is closed."""
        principal = self.work.principal
        return principal.realm != "staff" or principal.may(READ)

    async def _shared(self, id: UUID, *, lock: bool = False) -> Ticket | None:
        """The ticket for whoever has a share in it, as long as they work for its community, and it is not about them:
        their share is not what lets them read it."""
        principal, tenant_id = self.work.principal, self.work.tenant_id
        part = has_share(tenant_id, id, principal.id, self.work.now, executes=principal.may(EXECUTE))
        shared = select(Ticket.community_id).where(Ticket.tenant_id == tenant_id, Ticket.id == id, part)
        community_id = (await self.session.execute(shared)).scalar()
        communities = principal.scope.communities
        if community_id is None or (communities is not None and community_id not in communities):
            return None
        found = await self.beyond_reach(id, lock=lock)
        return None if await self.about_me(found) else found

    async def several(self, ids: Collection[UUID]) -> Sequence[Ticket]:
        """Those of them the caller's reach shows, locked."""
        statement = self.scoped(select(Ticket)).where(Ticket.id.in_(ids))
        return (await self.session.execute(in_one_order(statement))).scalars().all()

    async def known(self, ids: Collection[UUID]) -> Sequence[Ticket]:
        """Those of them there are, whoever asks."""
        statement = select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.id.in_(ids))
        return (await self.session.execute(statement)).scalars().all()

    async def beyond_reach(self, ticket_id: UUID, *, lock: bool = False) -> Ticket:
        """The ticket of something the caller has to do with (a work order, a visit, a question), whether or not their
        reach shows the ticket itself."""
        statement = select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.id == ticket_id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one()

    async def refuse_accused(self, tickets: Collection[Ticket], *staff: UUID | None) -> None:
        """Raises ConflictOfInterest where one of `staff` is whom one of the tickets is about."""
        if await self.about(tickets, *staff):
            raise ConflictOfInterest

    async def about(self, tickets: Collection[Ticket], *staff: UUID | None) -> bool:
        """Whether one of `staff` is whom one of the tickets is about."""
        asked = {id for id in staff if id is not None}
        return bool(asked) and not asked.isdisjoint(await self.accused(tickets))

    async def concerned(self, ticket: Ticket, *staff: UUID | None) -> tuple[UUID, ...]:
        """Who of `staff` hears how a part of the case goes (a task, a notice, a question, an offer), each once. Nobody
        hears what they did themselves; whom the case turned out to be about hears no more of it."""
        asked = dict.fromkeys(id for id in staff if id is not None and id != self.work.principal.id)
        accused = await self.accused([ticket]) if asked else set()
        return tuple(id for id in asked if id not in accused)

    async def accused(self, tickets: Collection[Ticket]) -> set[UUID]:
        """Whom the tickets are about. Nobody works on a complaint about themselves, nor on a ticket that is answered
        with such a one: which it follows, which follows it, or which follows the same as it; nor on one that repeats
        such a one (C3.2 row 20). What they say themselves counts as they say it now, written or not."""
        known = {ticket.complained_about_id for ticket in tickets}
        links = {id for ticket in tickets for id in (ticket.id, ticket.merged_into, ticket.repeat_of) if id is not None}
        if links:
            cases = family(self.work.tenant_id, Ticket.id.in_(links), EARLIER)
            named = select(Ticket.complained_about_id).where(
                Ticket.tenant_id == self.work.tenant_id,
                Ticket.id.in_(select(cases.c.id)),
                Ticket.id.not_in([ticket.id for ticket in tickets]),
            )
            known |= set((await self.session.execute(named.distinct())).scalars())
        return {id for id in known if id is not None}

    async def told_about(self, *tickets: Ticket | None) -> tuple[UUID, ...]:
        """The same as facts name them, so that whoever hears of a matter is none of them."""
        return tuple(sorted(await self.accused([ticket for ticket in tickets if ticket is not None])))

    async def accused_of(self, tickets: Collection[Ticket]) -> dict[UUID, set[UUID]]:
        """The same of each: nobody of most, which one statement says of all; a second one says who of which."""
        found: dict[UUID, set[UUID]] = {ticket.id: set() for ticket in tickets}
        if accused := await self.accused(tickets):
            about, tenant_id = Ticket.complained_about_id, self.work.tenant_id
            cases = family(tenant_id, about.in_(accused), LATER, about)
            named = select(cases.c.id, cases.c.complained_about_id).where(cases.c.id.in_(found))
            for id, staff_id in await self.session.execute(named):
                found[id].add(staff_id)
        return found

    async def about_me(self, *tickets: Ticket) -> bool:
        """Whether whoever asks is whom one of them is about: they do not learn who complained."""
        principal = self.work.principal
        return principal.realm == "staff" and await self.about(tickets, principal.id)

    async def those_about_me(self, ids: Collection[UUID]) -> set[UUID]:
        """The same of the tickets of a list."""
        principal = self.work.principal
        if principal.realm != "staff" or not ids:
            return set()
        mine = is_about(self.work.tenant_id, principal.id)
        statement = select(Ticket.id).where(Ticket.tenant_id == self.work.tenant_id, Ticket.id.in_(ids), mine)
        return set((await self.session.execute(statement)).scalars())

    async def all_about_me(self) -> set[UUID]:
        """The same of all there are; most are asked by nobody they are about, and find that out at once."""
        principal = self.work.principal
        return await self.all_about(principal.id) if principal.realm == "staff" else set()

    async def all_about(self, staff_id: UUID) -> set[UUID]:
        found = await self.session.execute(select(about_them(self.work.tenant_id, staff_id).c.id))
        return set(found.scalars())

    async def refuse_me(self, *tickets: Ticket) -> None:
        """The same of whoever acts; what the system or the requester does is not theirs. Raises ConflictOfInterest."""
        if await self.about_me(*tickets):
            raise ConflictOfInterest

    async def locked_with(
        self, parts: Repository[P], id: UUID, expected: int | None = None, *, accused: bool = False
    ) -> tuple[Ticket, P]:
        """A part of a ticket (a task, an order, a question) the caller's reach shows, with its ticket, which is locked
        before it: that is the order of locks everywhere. Whoever the ticket is a complaint about only gives their part
        back (`accused`). Raises NotFound, StaleVersion, ConflictOfInterest."""
        part: Any = parts.model
        of = await self.session.execute(parts.scoped(select(part.ticket_id).where(part.id == id)))
        ticket_id = of.scalar_one_or_none()
        if ticket_id is None:
            raise NotFound
        ticket, found = await self.beyond_reach(ticket_id, lock=True), await parts.get(id, expected, lock=True)
        if not accused:
            await self.refuse_me(ticket)
        return ticket, found

    async def by_token(self, token_hash: bytes) -> Ticket | None:
        found = await self.session.execute(self.scoped(select(Ticket).where(Ticket.status_token_hash == token_hash)))
        return found.scalar_one_or_none()

    async def under_way(self, ticket_id: UUID) -> Sequence[AnyRow]:
        """What the result waits for, one by one; work that has begun holds a withdrawal too."""
        states = {"under_way": list(UNDER_WAY), "not_begun": list(NOT_BEGUN), "undone": list(UNDONE)}
        mine = {"tenant_id": self.work.tenant_id, "ticket_id": ticket_id}
        return (await self.session.execute(_WAITED_FOR, mine | states)).all()

    async def still_open(self, ticket_id: UUID) -> StillOpen:
        return StillOpen.of([row.kind for row in await self.under_way(ticket_id)])

    async def repeats(self, id: UUID, since: datetime) -> int:
        """How often the matter of a ticket came up again since then, whichever of its tickets that named."""
        counted = await self.session.execute(_REPEATS, {"tenant_id": self.work.tenant_id, "id": id, "since": since})
        return int(counted.scalar_one())

    async def leads(self, ticket_id: UUID) -> bool:
        """Whether others were merged into it; while it is locked nobody merges another."""
        followers = exists().where(Ticket.tenant_id == self.work.tenant_id, Ticket.merged_into == ticket_id)
        return bool((await self.session.execute(select(followers))).scalar_one())

    async def merged_into(self, ticket_id: UUID) -> Sequence[Ticket]:
        """Locked: they are answered together with the ticket they follow, which the caller holds with them (`hold`)."""
        statement = select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.merged_into == ticket_id)
        return (await self.session.execute(in_one_order(statement))).scalars().all()

    async def failed_attempts(self, ticket_id: UUID, since: datetime | None) -> Sequence[datetime]:
        """When the requester was tried in vain since the reply."""
        statement = select(TicketEntry.at).where(
            TicketEntry.tenant_id == self.work.tenant_id,
            TicketEntry.ticket_id == ticket_id,
            TicketEntry.verb == "record_attempt",
        )
        if since is not None:
            statement = statement.where(TicketEntry.at >= since)
        return (await self.session.execute(statement)).scalars().all()

    async def timeline(self, ticket_id: UUID, *, public: bool = False) -> Sequence[AnyRow]:
        """Entries, oldest first."""
        entry = TicketEntry
        statement = (
            select(
                entry.id,
                entry.at,
                entry.actor_id,
                entry.verb,
                entry.from_state,
                entry.to_state,
                entry.from_handler_id,
                entry.to_handler_id,
                entry.dwell_seconds,
                entry.visibility,
                entry.channel,
                entry.text,
                entry.details,
            )
            .where(entry.tenant_id == self.work.tenant_id, entry.ticket_id == ticket_id)
            .order_by(entry.at, entry.id)
        )
        if public:
            statement = statement.where(entry.visibility == "public")
        return (await self.session.execute(statement)).all()


def in_one_order(statement: AnySelect, *of: type[TenantRow], share: bool = False) -> AnySelect:
    """Tickets to be locked, with rows `of` other tables that are read beside them: in the order of their ids, whoever
    locks several, so that no two wait for each other. Who needs more than one has them all at once."""
    locked = statement.order_by(Ticket.id).with_for_update(read=share, of=(Ticket, *of))
    return locked.execution_options(populate_existing=True)


def not_about_me(work: Work, *named: ColumnElement[Any] | InstrumentedAttribute[Any]) -> list[ColumnElement[bool]]:
    """Of a row of `Ticket`, or of what names tickets in the columns `named`. Asked for one household after the other, a
    list would tell whom it is about who complained: what is narrowed to a household shows nothing of it."""
    principal = work.principal
    if principal.realm != "staff":
        return []
    beside = (or_(id.is_(None), not_(is_about(work.tenant_id, principal.id, id))) for id in named)
    return list(beside) if named else [not_(is_about(work.tenant_id, principal.id))]


def is_about(tenant_id: UUID, staff_id: UUID, id: Any = Ticket.id) -> ColumnElement[bool]:
    """Of a row of `Ticket`, or of what names one: `TicketRepository.accused` names this colleague."""
    found: ColumnElement[bool] = id.in_(select(about_them(tenant_id, staff_id).c.id))
    return found


def about_them(tenant_id: UUID, staff_id: UUID) -> CTE:
    """The tickets that are about a colleague, found from the few complaints that name them: most are named by none."""
    return family(tenant_id, Ticket.complained_about_id == staff_id, LATER)


LATER = ("followers", "lead", "repeats")
EARLIER = ("followers", "lead", "repeated")
"""What a complaint about somebody makes be about them too; and the same back from what may be"""


def family(tenant_id: UUID, first: ColumnElement[bool], ways: Sequence[str], *kept: InstrumentedAttribute[Any]) -> CTE:
    """Tickets with those that belong together with them, by the `ways` named, and what the first of them has in the
    columns `kept`. Each way has an index of its own."""
    family = select(Ticket.id, *kept).where(Ticket.tenant_id == tenant_id, first).cte(recursive=True)
    other, known = aliased(Ticket), family.c.id
    of = {
        "followers": (other.id, other.merged_into == known),
        "lead": (other.merged_into, other.id == known),
        "repeats": (other.id, other.repeat_of == known),
        "repeated": (other.repeat_of, other.id == known),
    }
    steps = (of[way] for way in ways)
    found = (select(id.label("id")).where(other.tenant_id == tenant_id, way, id.is_not(None)) for id, way in steps)
    beside = union_all(*(one.correlate(family) for one in found)).lateral()
    named = (family.c[column.key] for column in kept)
    return family.union(select(beside.c.id, *named).select_from(family.join(beside, true())))
