"""The offer a ticket stands in: what is recorded of it, and its end when the ticket becomes somebody else's."""

from uuid import UUID

from events import ticketing as facts
from kit.work import Work
from ticketing.entries.service import Timeline
from ticketing.tickets.models import Ticket
from ticketing.tickets.steps import Step
from ticketing.transfers.models import Transfer
from ticketing.transfers.repository import TransferRepository

LAPSED = "transfer.lapsed"


class Offers:
    """Locks are taken in the order: ticket, then its transfers."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.transfers = TransferRepository(work)
        self.timeline = Timeline(work)

    async def after(self, ticket: Ticket, step: Step) -> None:
        """Whoever was asked by the former handler has nothing to answer any more. The caller holds the ticket."""
        if step.to_handler_id is None:
            return
        transfer = await self.transfers.offered(ticket.id)
        if transfer is not None:
            self.call_off(transfer)

    def call_off(self, transfer: Transfer) -> None:
        if transfer.call_off(self.work.now):
            self.work.cancel(LAPSED, transfer.id)
            self.stated(transfer, facts.TransferWithdrawn, "transfer_taken_back")

    def stated(
        self,
        transfer: Transfer,
        fact: type[facts.TransferFact],
        verb: str | None = None,
        *,
        text: str | None = None,
        told: tuple[UUID, ...] = (),
        recipients: tuple[UUID, ...] = (),
    ) -> Transfer:
        self.work.record(
            transfer,
            fact(
                ticket_id=transfer.ticket_id,
                ticket_no=transfer.ticket_no,
                community_id=transfer.community_id,
                from_staff_id=transfer.from_staff_id,
                to_staff_id=transfer.to_staff_id,
                answer_due_at=transfer.answer_due_at,
                recipients=recipients,
                told=told,
            ),
        )
        if verb:
            details = {"from": str(transfer.from_staff_id), "to": str(transfer.to_staff_id)}
            self.timeline.write(transfer.ticket_id, Step(verb=verb), text=text, details=details)
        return transfer
