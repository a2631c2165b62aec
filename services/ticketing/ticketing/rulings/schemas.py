"""Rulings on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Line, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.tickets.codes import ReplyChannel, Validity


class NoteDoubt(Body, frozen=True, kw_only=True):
    """It is not clear that the complaint is valid: the centre has to be asked within four hours (K02)."""

    reason: Reason


class RequestRuling(Body, frozen=True, kw_only=True):
    """`opinion` is the specialist's own (S0-44)."""

    doubt: Prose
    opinion: Prose


class RuleOnComplaint(Body, frozen=True, kw_only=True):
    """An invalid complaint is answered with the ruling: `reply` is what the customer was told, `customer_reaction` how
    it was taken. A valid one goes on with a handler and a department."""

    grounds_sufficient: bool
    demand_reasonable: bool
    result: Validity
    reason: Prose
    basis: Literal["own", "leader_consulted"] = "own"
    leader_id: UUID | None = None
    consulted_at: datetime | None = None
    reply: Prose | None = None
    reply_channel: ReplyChannel | None = None
    customer_reaction: Prose | None = None
    handler_id: UUID | None = None
    department: Line | None = None


class ObjectToRuling(Body, frozen=True, kw_only=True):
    """The customer objects with new facts."""

    new_facts: Prose


class RulingRead(Read, frozen=True, kw_only=True):
    id: UUID
    at: datetime
    ruled_by: UUID
    grounds_sufficient: bool
    demand_reasonable: bool
    result: str
    basis: str
    leader_id: UUID | None
    consulted_at: datetime | None
    reason: str
    customer_reaction: str | None
