"""Takes a ticket from somebody who is not signed in, and shows them how it stands."""

from base64 import urlsafe_b64encode
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from kit.problems import FieldError, IdempotencyKeyReused, InvalidFields, NotFound
from kit.work import Work
from ticketing.attachments.errors import AttachmentsClosed
from ticketing.attachments.file_types import IMAGES
from ticketing.attachments.service import AttachmentService
from ticketing.attachments.uploads import Upload
from ticketing.clocks.repository import ClockRepository
from ticketing.contacts.service import ContactService
from ticketing.places.repository import PlaceRepository
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.turns.repository import TurnRepository
from ticketing.web_forms.errors import LooksAutomated
from ticketing.web_forms.schemas import (
    ConfirmationCodeRead,
    PublicCommunityRead,
    PublicReplyRead,
    SubmitWebForm,
    WebFormImageRead,
    WebFormReceiptRead,
    WebFormStatusRead,
)
from ticketing.work_orders.repository import WorkOrderRepository

MOST_IMAGES = 3
IMAGES_WITHIN = timedelta(hours=1)

SHORTEST_KEY = 16
"""The token of a form follows from its key: a key that can be guessed would open somebody's matter"""


class WebFormService:
    """The company is the one of the host; without it there is nothing here."""

    def __init__(self, work: Work) -> None:
        if not work.bound:
            raise NotFound
        self.work = work
        self.places = PlaceRepository(work)

    async def communities(self) -> list[PublicCommunityRead]:
        return [PublicCommunityRead(**row._mapping) for row in await self.places.communities()]

    async def submit(self, form: SubmitWebForm, key: str | None) -> WebFormReceiptRead:
        """The limits decide the promise: nobody is there to make one.

        The token follows from the key, so a form that is sent again finds its ticket. Raises LooksAutomated for a
        filled trap, IdempotencyKeyReused when something else was sent under the key.
        """
        if form.website:
            raise LooksAutomated
        token = await self._token(key)
        if key is not None:
            await TurnRepository(self.work).take("web form", _hash(token).hex())
            earlier = await TicketRepository(self.work).by_token(_hash(token))
            if earlier is not None:
                if not (_same(form, earlier) and await self._same_contact(form, earlier)):
                    raise IdempotencyKeyReused
                return await self._receipt(earlier, token)
        unit_id = await self.places.unit_by_code(form.community_id, form.place) if form.place else None
        ticket = await RegistrationService(self.work).register(
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
                class_l1=form.class_l1,
                status_token_hash=_hash(token),
            )
        )
        return await self._receipt(ticket, token)

    async def add_image(self, token: str, upload: Upload) -> WebFormImageRead:
        """An image of who sent the form. Raises AttachmentsClosed once the report is older than an hour."""
        found = await TicketRepository(self.work).by_token(_hash(token))
        if found is None:
            raise NotFound
        ticket = await TicketRepository(self.work).get(found.id, lock=True)
        if self.work.now > ticket.registered_at + IMAGES_WITHIN:
            raise AttachmentsClosed
        files = AttachmentService(self.work)
        entry = await files.attachments.newest_entry(ticket.id, "register", ticket.registered_at, None)
        at = entry.id if entry else None
        kept = await files.keep(ticket, upload, at, by=None, allowed=IMAGES, most=MOST_IMAGES)
        return WebFormImageRead(name=(await files.opened(kept)).name, size=kept.size)

    async def _token(self, key: str | None) -> str:
        if key is None:
            return token_urlsafe(24)
        if len(key) < SHORTEST_KEY:
            raise InvalidFields([FieldError("Idempotency-Key", "too_short")])
        cipher = await self.work.cipher()
        return urlsafe_b64encode(cipher.blind(f"web form {key}")[:24]).decode()

    async def _same_contact(self, form: SubmitWebForm, ticket: Ticket) -> bool:
        """Whoever holds the receipt reads the answers: it goes to nobody but who sent the form first."""
        return await ContactService(self.work).is_of(ticket, form.contact_name, form.contact_phone)

    async def _receipt(self, ticket: Ticket, token: str) -> WebFormReceiptRead:
        clocks = await ClockRepository(self.work).of_ticket(ticket.id)
        return WebFormReceiptRead(
            no=ticket.no,
            token=token,
            registered_at=ticket.registered_at,
            accept_by=next((clock.due_at for clock in clocks if clock.code == "K01"), None),
            promised_reply_at=ticket.promised_reply_at,
        )

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


def _same(form: SubmitWebForm, ticket: Ticket) -> bool:
    """Whether the form says what the ticket says; contact data is sealed and compared by itself."""
    names = ("kind", "community_id", "title", "description", "place", "anonymous", "desired_outcome")
    return all(getattr(form, name) == getattr(ticket, name) for name in names)


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()
