"""Asks how grave a case is: the signs that were stated, and those that follow from what is known of it."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from msgspec import Struct

from kit.work import Work
from ticketing.procedure_rules.rules import ProcedureRules
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.tickets.codes import PROCEDURE
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.severity import Known, least, severer, signs_of


class Gravity(Struct, frozen=True, kw_only=True):
    signs: list[str]
    least: str
    """no lower severity fits the signs"""

    def of(self, stated: str) -> str:
        return severer(stated, self.least)


def gravity(known: Known, stated: Sequence[str], rules: ProcedureRules) -> Gravity:
    """By the signs that follow from what is known, and those that were stated."""
    signs = list(dict.fromkeys([*signs_of(known, rules), *stated]))
    return Gravity(signs=signs, least=least(signs))


class GravityService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def stated(self, ticket: Ticket) -> list[str]:
        """The signs of the ticket that do not follow from what is known of it: those fall with it."""
        derived = (await self.of_ticket(ticket, [])).signs
        return [sign for sign in ticket.severity_signs if sign not in derived]

    async def of_ticket(self, ticket: Ticket, stated: Sequence[str] | None = None) -> Gravity:
        """By what is known of the ticket now; `stated` replaces the signs it has."""
        return await self.weigh(
            ticket.kind,
            ticket.channel,
            ticket.severity_signs if stated is None else stated,
            claim_cents=ticket.claim_cents,
            households=ticket.households,
            repeat_of=ticket.repeat_of,
        )

    async def weigh(
        self,
        kind: str,
        channel: str,
        stated: Sequence[str],
        *,
        claim_cents: int | None = None,
        households: int | None = None,
        repeat_of: UUID | None = None,
    ) -> Gravity:
        if kind not in PROCEDURE:
            return Gravity(signs=list(stated), least=least(stated))
        rules = await ProcedureRuleService(self.work).in_force()
        since = self.work.now - timedelta(days=rules.repeat_days)
        repeats = 1 + await TicketRepository(self.work).repeats(repeat_of, since) if repeat_of else 0
        return gravity(
            Known(channel=channel, claim_cents=claim_cents, households=households, repeats=repeats), stated, rules
        )
