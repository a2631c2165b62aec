"""A mailbox and how far it was read."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model, one_of
from ticketing.tickets.codes import HANDLED

SECURITY = ("tls", "starttls", "none")
EVERY = timedelta(minutes=1)
"""between two looks into a mailbox (A)"""
PATIENCE = 3
"""failed looks in a row before somebody is told, and before the next ones come later and later"""
SELDOM = 5
"""how often the time between two looks doubles at most: half an hour"""
MOST = 100
"""mailboxes of a company"""
MOST_PER_SENDER = 20
"""mails of one sender in a day that open a ticket, go on with one or wait (A); whoever writes more is no customer with
a matter, or is in trouble. A form that forwards what others write needs another figure"""
MOST_PER_DAY = 200
"""tickets a mailbox opens in a day, and mails that wait singly (A)"""


class Mailbox(Model, Aggregate):
    """`host` None: nobody is asked, the company's mail server hands its mail in at the door."""

    __tablename__ = "mailbox"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "address"),
        CheckConstraint(one_of("security", SECURITY), name="mailbox_security_check"),
        CheckConstraint(one_of("kind", HANDLED), name="mailbox_kind_check"),
    )

    address: Mapped[str]
    """in small letters"""
    community_id: Mapped[UUID | None]
    """None: the community is the one the mail names"""
    kind: Mapped[str]
    """of the tickets that come in here"""
    host: Mapped[str | None]
    port: Mapped[int]
    security: Mapped[str]
    login: Mapped[str | None]
    password: Mapped[bytes | None]
    """sealed"""
    folder: Mapped[str]
    enabled: Mapped[bool]
    believed_server: Mapped[str | None]
    """who says in Authentication-Results whether a sender is who they say (RFC 8601); None: nobody, and nothing is
    proven"""
    most_per_sender: Mapped[int] = mapped_column(default=MOST_PER_SENDER, server_default=text(str(MOST_PER_SENDER)))
    most_per_day: Mapped[int] = mapped_column(default=MOST_PER_DAY, server_default=text(str(MOST_PER_DAY)))

    @property
    def read_by_us(self) -> bool:
        return self.enabled and self.host is not None


class MailboxPosition(Model, TenantRow):
    """How far a mailbox was read; its id is the mailbox's. It moves in the transaction that keeps a mail."""

    __tablename__ = "mailbox_position"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "id"], ["mailbox.tenant_id", "mailbox.id"]),)

    uid_validity: Mapped[int | None]
    last_uid: Mapped[int]
    polled_at: Mapped[datetime | None]
    failures: Mapped[int]
    """in a row"""
    failing_since: Mapped[datetime | None]
    """when the first of them was"""
    error: Mapped[str | None]

    @property
    def pause(self) -> timedelta:
        """Until the next look: a server that does not answer is asked ever more seldom."""
        return EVERY * (1 << min(max(0, self.failures - PATIENCE), SELDOM))

    def begin(self, uid_validity: int) -> None:
        """The server has given new numbers: everything is looked at again, and known by its Message-ID."""
        if self.uid_validity != uid_validity:
            self.uid_validity, self.last_uid = uid_validity, 0
