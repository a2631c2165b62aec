from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow

PLANNED = "planned"
SENT = "sent"
GIVEN_UP = "given_up"


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
