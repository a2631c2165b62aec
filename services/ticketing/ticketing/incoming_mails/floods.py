"""How much comes in a day before the rest waits for somebody under one entry (C3.1).

What opens tickets, what waits, and returns that prove nothing are counted apart: whoever sends what cannot be
registered does not keep others from having their matter registered.
"""

from kit import clock
from kit.work import Work
from ticketing.incoming_mails.models import IncomingMail
from ticketing.incoming_mails.repository import ADDED, OPENED, RETURNED, WAITING, IncomingMailRepository
from ticketing.mailboxes.models import Mailbox


class Floods:
    """Of one mailbox, by its own figures, since midnight."""

    def __init__(self, work: Work, mailbox: Mailbox) -> None:
        self._mails = IncomingMailRepository(work)
        self._since = clock.midnight(work.today)
        self._box = mailbox

    async def of_sender(self, mail: IncomingMail) -> bool:
        """Whether the sender has written as often as one may, whatever came of it."""
        if mail.sender_blind is None:
            return False
        return await self._mails.reached(
            self._box.most_per_sender, self._box.id, self._since, OPENED, ADDED, WAITING, RETURNED, by=mail.sender_blind
        )

    async def of_tickets(self) -> bool:
        return await self._mails.reached(self._box.most_per_day, self._box.id, self._since, OPENED)

    async def of_waiting(self) -> bool:
        return await self._mails.reached(self._box.most_per_day, self._box.id, self._since, WAITING)

    async def of_returns(self, mail: IncomingMail) -> bool:
        if await self.of_sender(mail):
            return True
        return await self._mails.reached(self._box.most_per_day, self._box.id, self._since, RETURNED)
