"""The local copy of billing's receipts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from registry.models import Model


class Receipt(Model, TenantRow):
    """The receipt of a payment that stands; its id is the payment's."""

    __tablename__ = "receipt"

    no: Mapped[str]
    payer_id: Mapped[UUID]
    received_at: Mapped[datetime]
