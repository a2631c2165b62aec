"""The tenant's flows; a tenant that has changed nothing has no row."""

from typing import Any

from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model


class ApprovalSetting(Model, Aggregate):
    """One row per tenant: its id is the tenant's."""

    __tablename__ = "approval_setting"

    content: Mapped[dict[str, Any]]
