"""Roles are rows of the tenant; those of the catalogue are built in."""

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow


class Role(Model, TenantRow):
    """A role of this tenant; the seeded ones are `built_in`."""

    __tablename__ = "role"

    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    default_scope: Mapped[str]
    permissions: Mapped[list[Any]]
    built_in: Mapped[bool]
    position: Mapped[int] = mapped_column(default=0)
