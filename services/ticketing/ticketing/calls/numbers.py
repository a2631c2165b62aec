"""Numbers of callers (C0.4): sealed, found by a keyed hash, shown masked, and every look at one in clear on record."""

from uuid import UUID

from msgspec import Struct

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.calls.models import NumberAccess
from ticketing.contacts.masking import masked_phone, normal_phone


class SealedNumber(Struct, frozen=True, kw_only=True):
    number: bytes | None = None
    blind: bytes | None = None
    last4: str | None = None


async def seal(work: Work, given: str | None, *, field: str | None = None) -> SealedNumber:
    """Withheld numbers and internal ones are none. With `field`, raises InvalidFields for what is no number."""
    number = normal_phone(given) if given else None
    if number is None:
        if given and field:
            raise InvalidFields([FieldError(field, "bad_phone")])
        return SealedNumber()
    cipher = await work.cipher()
    return SealedNumber(number=cipher.encrypt(number), blind=cipher.blind(number), last4=number[-4:])


async def masked(work: Work, sealed: bytes | None) -> str | None:
    return masked_phone((await work.cipher()).decrypt(sealed)) if sealed else None


async def in_clear(work: Work, sealed: bytes | None, subject: str, subject_id: UUID, purpose: str) -> str | None:
    """Open a number and write down who saw it and why."""
    if sealed is None:
        return None
    note_access(work, subject, subject_id, purpose)
    return (await work.cipher()).decrypt(sealed)


def note_access(work: Work, subject: str, subject_id: UUID, purpose: str) -> None:
    """Who saw a number, or was told where a recording lies, of what, when and why."""
    access = NumberAccess(
        tenant_id=work.tenant_id,
        subject=subject,
        subject_id=subject_id,
        staff_id=work.principal.id,
        purpose=purpose,
        at=work.now,
    )
    work.session.add(access)
