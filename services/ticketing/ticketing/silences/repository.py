"""Looks at what was logged of a ticket last."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import text

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.models import none_of, one_of
from ticketing.silences.models import Silence
from ticketing.tickets.codes import ENDED, HANDLED

_SEEN = """
SELECT t.id, t.no, t.kind, t.state, t.severity, t.community_id,
  coalesce(t.handler_id, t.first_receiver_id) AS handler_id, s.since AS reminded_since, s.reminded_at,
  p.content AS rules,
  greatest(t.state_since,
    (SELECT max(e.at) FROM ticket_entry e
     WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id AND e.actor_id IS NOT NULL)) AS logged_at
FROM ticket t
LEFT JOIN silence s ON s.tenant_id = t.tenant_id AND s.id = t.id
LEFT JOIN procedure_setting p ON p.tenant_id = t.tenant_id AND p.id = t.tenant_id
WHERE t.tenant_id = :tenant_id AND """
_OPEN = f"{one_of('t.kind', HANDLED)} AND {none_of('t.state', ENDED)}"
_LOOK = text(f"{_SEEN} t.id = :id")
_BATCH = text(f"{_SEEN} t.id > :after AND {_OPEN} ORDER BY t.id LIMIT :most")
_UNWATCHED = f"""
SELECT t.id, t.severity FROM ticket t WHERE t.tenant_id = :tenant_id AND {_OPEN}
  AND NOT EXISTS (SELECT FROM timer m WHERE m.tenant_id = t.tenant_id AND m.kind = :kind AND m.subject_id = t.id)"""  # noqa: S608  # codes
_LIST = text("""
UPDATE silence SET listed_at = n.listed_at, updated_at = :now
FROM unnest(CAST(:ids AS uuid[]), CAST(:times AS timestamptz[])) AS n(id, listed_at)
WHERE silence.tenant_id = :tenant_id AND silence.id = n.id AND silence.listed_at <> n.listed_at""")


class SilenceRepository(Repository[Silence]):
    model: ClassVar[type[Silence]] = Silence

    async def look(self, ticket_id: UUID) -> AnyRow | None:
        """The ticket with when one of staff last logged anything of it, in one statement. What the requester or the
        system wrote is no progress; a state that changed by itself begins anew. It is not locked: whoever is writing
        at this moment is not kept waiting."""
        found = await self.session.execute(_LOOK, {"tenant_id": self.work.tenant_id, "id": ticket_id})
        return found.one_or_none()

    async def unwatched(self, kind: str) -> Sequence[AnyRow]:
        """Tickets that have not ended and for which no timer of the kind waits."""
        return (await self.session.execute(text(_UNWATCHED), {"tenant_id": self.work.tenant_id, "kind": kind})).all()

    async def batch(self, after: UUID, most: int) -> Sequence[AnyRow]:
        """The next tickets that have not ended, as `look` shows one."""
        wanted = {"tenant_id": self.work.tenant_id, "after": after, "most": most}
        return (await self.session.execute(_BATCH, wanted)).all()

    async def list_at(self, times: Mapping[UUID, datetime]) -> None:
        """When silences that last are a supervisor's to see. Nobody is told of it: their versions stay."""
        given = {"ids": list(times), "times": list(times.values())}
        await self.session.execute(_LIST, given | {"tenant_id": self.work.tenant_id, "now": self.work.now})
