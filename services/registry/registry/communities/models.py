"""A community: the management area a company serves (one provider per area, 物业管理条例 §33)."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope
from registry.models import Model, SearchKey


class Community(Model, Aggregate):
    __tablename__ = "community"
    __scope__ = Scope(community="id")

    code: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(SearchKey)
    address: Mapped[str | None]
    district: Mapped[str | None]
    hotline: Mapped[str | None]
    developer: Mapped[str | None]
    completed_on: Mapped[date | None]
    charging_mode: Mapped[str] = mapped_column(default="lump_sum")
