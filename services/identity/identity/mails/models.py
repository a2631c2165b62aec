"""A mail from plan to end.

planned → sending → sent | planned again (delayed) | given_up | unknown. `sending` is committed before the mail server
hears of the mail; the worker that claimed it is alone with it.
"""

from datetime import datetime, timedelta

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow

PLANNED = "planned"
SENDING = "sending"
SENT = "sent"
UNKNOWN = "unknown"
GIVEN_UP = "given_up"

NO_ANSWER = "no_answer"

_FIRST_PAUSE = timedelta(seconds=10)
_LONGEST_PAUSE = timedelta(minutes=10)
_GIVE_UP_AFTER = timedelta(hours=24)


class Mail(Model, TenantRow):
    """A mail that waits to be sent. `sealed` holds address and contents; it is erased once the mail is gone."""

    __tablename__ = "mail"

    kind: Mapped[str]
    locale: Mapped[str]
    sealed: Mapped[bytes | None]
    state: Mapped[str] = mapped_column(default=PLANNED)
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]

    def claim(self) -> None:
        self.state = SENDING
        self.attempts += 1

    def sent(self, at: datetime) -> None:
        self._close(SENT, None)
        self.sent_at = at

    def delayed(self, problem: str, at: datetime) -> timedelta | None:
        """The pause before the next attempt; None after a day, when the link of the mail is dead."""
        if at - self.created_at >= _GIVE_UP_AFTER:
            self.refused(problem)
            return None
        self.state = PLANNED
        if self.problem != NO_ANSWER:  # remembered, whatever else goes wrong later
            self.problem = problem
        doublings: int = 2 ** min(self.attempts - 1, 10)
        return min(_FIRST_PAUSE * doublings, _LONGEST_PAUSE)

    def refused(self, problem: str) -> None:
        self._close(GIVEN_UP, problem)

    def unanswered(self, at: datetime) -> timedelta | None:
        """Handed over, and nobody knows whether it was taken: sent once more under the same id, never a third time.

        Somebody may be waiting for the link, and mail programs show two mails with one id once.
        """
        if self.problem == NO_ANSWER:
            self._close(UNKNOWN, NO_ANSWER)
            return None
        return self.delayed(NO_ANSWER, at)

    def _close(self, state: str, problem: str | None) -> None:
        self.state, self.problem, self.sealed = state, problem, None
