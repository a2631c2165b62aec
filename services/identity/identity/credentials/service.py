"""Issues one-time links and sets passwords; the ways that lead there are in `changing`."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from msgspec import Struct

from identity.credentials import links
from identity.credentials.errors import LinkSpent
from identity.credentials.hashing import hashing
from identity.credentials.models import INVITATION, PASSWORD_RESET, OneTimeLink
from identity.credentials.repository import CredentialRepository, OneTimeLinkRepository
from identity.sessions.throttling import subject
from kit.problems import FieldError, InvalidFields
from kit.work import Work

LIVES = {INVITATION: timedelta(hours=72), PASSWORD_RESET: timedelta(hours=1)}
LINK_TRIES = "10/hour"
"""passwords per link: judging one costs much more than asking, and a link may live for days"""


class Issued(Struct, frozen=True):
    """A fresh link; `secret` is known here and to the receiver only."""

    secret: str
    link: OneTimeLink


async def hash_new(password: str, context: Iterable[str]) -> str:
    """The hash of a new password. Raises InvalidFields for a weak one; `context` are words around the person.

    Takes its time, and may have to wait: call it without an open transaction.
    """
    if code := await hashing().weakness(password, context):
        raise InvalidFields([FieldError("password", code)])
    return await hashing().hash(password)


async def hash_by_link(work: Work, secret: str, password: str, context: Iterable[str]) -> str:
    """The same for the holder of a living link, with no connection held meanwhile; what was read is read again after.

    Raises TooManyRequests for a link that was tried often.
    """
    await work.rollback()
    await work.runtime.limiter.take(LINK_TRIES, "platform", f"link:{subject(secret)}")
    return await hash_new(password, context)


class CredentialService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.credentials = CredentialRepository(work)
        self.links = OneTimeLinkRepository(work)

    async def set_password(self, staff_id: UUID, password_hash: str) -> None:
        await self.credentials.keep(staff_id, password_hash)
        await self.links.supersede(staff_id)

    async def issue_link(self, staff_id: UUID, purpose: str) -> Issued:
        """A new link; older ones of the person stop working."""
        secret = links.new_secret()
        await self.links.supersede(staff_id)
        expires_at = self.work.now + LIVES[purpose]
        return Issued(secret, await self.links.issue(staff_id, purpose, links.digest(secret), expires_at))

    async def holder(self, secret: str, purpose: str) -> OneTimeLink:
        """The living link of this secret. Raises LinkSpent."""
        link = await self.links.living(links.digest(secret), purpose)
        if link is None:
            raise LinkSpent
        return link

    async def consume(self, link: OneTimeLink) -> None:
        """Use the link up; of concurrent callers all but one get LinkSpent."""
        if not await self.links.consume(link.id):
            raise LinkSpent
