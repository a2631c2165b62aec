"""The tenant's figures; a tenant that has changed nothing has no row."""

from typing import Any

from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model


class ProcedureSetting(Model, Aggregate):
    """One row per tenant: its id is the tenant's."""

    __tablename__ = "procedure_setting"

    content: Mapped[dict[str, Any]]
