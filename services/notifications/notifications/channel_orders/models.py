"""The order of channels for persons, per company. The newest version counts."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from notifications.models import Model

SHIPPED_ORDER = ("email", "phone_task")
"""Without a choice of the company: an e-mail, and when it fails the staff member in charge phones."""


class ChannelOrder(Model, TenantRow):
    __tablename__ = "channel_order"

    version: Mapped[int]
    channels: Mapped[list[Any]]
    written_by: Mapped[UUID]
    written_at: Mapped[datetime]
