"""Seals contact data at intake, shows it masked, and opens it on record."""

from msgspec import Struct

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.contacts.masking import masked_email, masked_name, masked_phone, normal_email, normal_phone
from ticketing.contacts.models import ContactAccess
from ticketing.contacts.repository import ContactAccessRepository
from ticketing.contacts.schemas import ContactRead, UnmaskedContactRead
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository


class Sealed(Struct, frozen=True, kw_only=True):
    """What a ticket keeps of a contact."""

    name: bytes | None = None
    phone: bytes | None = None
    blind: bytes | None = None
    last4: str | None = None
    email: bytes | None = None
    email_blind: bytes | None = None


class ContactService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.accesses = ContactAccessRepository(work)

    async def seal(self, name: str | None, phone: str | None, email: str | None = None) -> Sealed:
        """Encrypt what was given. Raises InvalidFields for something that is no phone number or no address."""
        if not name and not phone and not email:
            return Sealed()
        number = normal_phone(phone) if phone else None
        if phone and number is None:
            raise InvalidFields([FieldError("contact_phone", "bad_phone")])
        address = normal_email(email) if email else None
        if email and address is None:
            raise InvalidFields([FieldError("contact_email", "bad_email")])
        cipher = await self.work.cipher()
        return Sealed(
            name=cipher.encrypt(name) if name else None,
            phone=cipher.encrypt(number) if number else None,
            blind=cipher.blind(number) if number else None,
            last4=number[-4:] if number else None,
            email=cipher.encrypt(address) if address else None,
            email_blind=cipher.blind(address) if address else None,
        )

    async def blind(self, phone: str) -> bytes:
        """The look-up value of a phone number. Raises InvalidFields for something that is none."""
        number = normal_phone(phone)
        if number is None:
            raise InvalidFields([FieldError("phone", "bad_phone")])
        return (await self.work.cipher()).blind(number)

    async def is_of(self, ticket: Ticket, name: str | None, phone: str | None) -> bool:
        """Whether these are the contact data of the ticket."""
        known_name, known_phone = await self._open(ticket)
        return (name or None) == known_name and (normal_phone(phone) if phone else None) == known_phone

    async def masked(self, ticket: Ticket, *, accused: bool | None = None) -> ContactRead:
        """Nothing of it for whom the complaint is about, a family name and four digits are enough to know them by;
        `accused` says whether that is who asks, where it is known."""
        if await TicketRepository(self.work).about_me(ticket) if accused is None else accused:
            return ContactRead(name=None, phone=None, anonymous=ticket.anonymous)
        name, phone = await self._open(ticket)
        return ContactRead(
            name=masked_name(name) if name else None,
            phone=masked_phone(phone) if phone else None,
            email=masked_email(email) if (email := await self.email(ticket)) else None,
            email_proven=bool(ticket.contact_email_proven) if email and ticket.channel == "email" else None,
            anonymous=ticket.anonymous,
        )

    async def unmask(self, ticket: Ticket, purpose: str) -> UnmaskedContactRead:
        """Show the contact in clear and write down who saw what and why. Raises ConflictOfInterest: whom a complaint is
        about does not learn who complained."""
        await TicketRepository(self.work).refuse_me(ticket)
        name, phone = await self._open(ticket)
        email = await self.email(ticket)
        given = (("contact_name", name), ("contact_phone", phone), ("contact_email", email))
        shown = [field for field, value in given if value]
        self.accesses.add(
            ContactAccess(
                ticket_id=ticket.id,
                staff_id=self.work.principal.id,
                fields=",".join(shown),
                purpose=purpose,
                at=self.work.now,
            )
        )
        return UnmaskedContactRead(name=name, phone=phone, email=email)

    async def email(self, ticket: Ticket) -> str | None:
        """In clear: whoever asks answers for where it goes."""
        return (await self.work.cipher()).decrypt(ticket.contact_email) if ticket.contact_email else None

    async def email_is_of(self, ticket: Ticket, address: str) -> bool:
        """Whether an address is the contact of the ticket."""
        known = normal_email(address)
        if known is None or ticket.contact_email_blind is None:
            return False
        return (await self.work.cipher()).blind(known) == ticket.contact_email_blind

    async def of(self, ticket: Ticket) -> tuple[str | None, str | None]:
        """Name and number in clear, for a further ticket of the same requester; they are sealed again there."""
        return await self._open(ticket)

    async def _open(self, ticket: Ticket) -> tuple[str | None, str | None]:
        if ticket.contact_name is None and ticket.contact_phone is None:
            return None, None
        cipher = await self.work.cipher()
        return (
            cipher.decrypt(ticket.contact_name) if ticket.contact_name else None,
            cipher.decrypt(ticket.contact_phone) if ticket.contact_phone else None,
        )
