"""Projection of identity's staff."""

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import TenantRow


class StaffMember(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "staff"

    display_name: Mapped[str]
    status: Mapped[str]
