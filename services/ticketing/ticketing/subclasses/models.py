"""The company's list; a company that has changed nothing has no row."""

from typing import Any

from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model


class SubclassSetting(Model, Aggregate):
    """One row per tenant: its id is the tenant's."""

    __tablename__ = "subclass_setting"

    content: Mapped[list[Any]]
