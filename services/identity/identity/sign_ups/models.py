"""Sign-ups: a company before it is a tenant."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model

PENDING = "pending"
CONFIRMED = "confirmed"
EXPIRED = "expired"


class SignUp(Model):
    """A company's wish for an account. Its id becomes the id of the tenant.

    Name and address of the administrator are sealed under the data key the tenant will have and are erased when the
    sign-up is confirmed or expires.
    """

    __tablename__ = "sign_up"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slug: Mapped[str]
    company_name: Mapped[str]
    locale: Mapped[str]
    admin_sealed: Mapped[bytes | None]
    token_hash: Mapped[bytes]
    state: Mapped[str] = mapped_column(default=PENDING)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
