"""Projection of identity's staff."""

from kit.models import TenantRow
from sqlalchemy.orm import Mapped

from billing.models import Model


class StaffMember(Model, TenantRow):
    __tablename__ = "staff"

    display_name: Mapped[str]
    status: Mapped[str]
