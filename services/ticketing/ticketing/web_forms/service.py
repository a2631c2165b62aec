"""Takes a ticket from somebody who is not signed in, and shows them how it stands."""

from hashlib import sha256
from secrets import token_urlsafe

from kit.problems import NotFound
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.web_forms.schemas import (
    ConfirmationCodeRead,
    PublicCommunityRead,
    PublicReplyRead,
    SubmitWebForm,
    WebFormReceiptRead,
    WebFormStatusRead,
)
from ticketing.work_orders.repository import WorkOrderRepository


class WebFormService:
    """The company is the one of the host; without it there is nothing here."""

    def __init__(self, work: Work) -> None:
        if not work.bound:
            raise NotFound
        self.work = work
        self.places = PlaceRepository(work)

    async def communities(self) -> list[PublicCommunityRead]:
        return [PublicCommunityRead(**row._mapping) for row in await self.places.communities()]

    async def submit(self, form: SubmitWebForm) -> WebFormReceiptRead:
        """The limits decide the promise: nobody is there to make one."""
        token = token_urlsafe(24)
        unit_id = await self.places.unit_by_code(form.community_id, form.place) if form.place else None
        ticket: Ticket = await RegistrationService(self.work).register(
            Intake(
                kind=form.kind,
                channel="web_form",
                community_id=form.community_id,
                title=form.title,
                description=form.description,
                unit_id=unit_id,
                place=form.place,
                contact_name=form.contact_name,
                contact_phone=form.contact_phone,
                anonymous=form.anonymous,
                desired_outcome=form.desired_outcome,
                status_token_hash=_hash(token),
            )
        )
        return WebFormReceiptRead(no=ticket.no, token=token)

    async def status(self, token: str) -> WebFormStatusRead:
        """State, promise and public replies; nothing that was written for colleagues (C3.1 invariant 7)."""
        tickets = TicketRepository(self.work)
        ticket = await tickets.by_token(_hash(token))
        if ticket is None:
            raise NotFound
        codes = await WorkOrderRepository(self.work).codes_of_ticket(ticket.id)
        return WebFormStatusRead(
            no=ticket.no,
            kind=ticket.kind,
            state=ticket.state,
            title=ticket.title,
            registered_at=ticket.registered_at,
            promised_reply_at=ticket.promised_reply_at,
            replies=[
                PublicReplyRead(at=entry.at, channel=entry.channel, text=entry.text)
                for entry in await tickets.timeline(ticket.id, public=True)
            ],
            confirmation_codes=[
                ConfirmationCodeRead(work_order_no=row.no, code=row.verification_code) for row in codes
            ],
        )


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()
