"""Base classes of the tables: every row belongs to a tenant, every aggregate has a version."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, LargeBinary, MetaData, Numeric, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from uuid_utils.compat import uuid7

from kit import clock


class Scope:
    """Which columns the data scope of a staff member applies to."""

    def __init__(self, community: str | None = None, own: tuple[str, ...] = ()) -> None:
        self.community = community
        self.own = own


_TYPES: dict[Any, Any] = {
    UUID: Uuid(),
    str: Text(),
    int: BigInteger(),
    bool: Boolean(),
    bytes: LargeBinary(),
    datetime: DateTime(timezone=True),
    date: Date(),
    Decimal: Numeric(),
    dict: JSONB(none_as_null=True),
    dict[str, Any]: JSONB(none_as_null=True),
    list: JSONB(none_as_null=True),
    list[Any]: JSONB(none_as_null=True),
    list[dict[str, Any]]: JSONB(none_as_null=True),
}


def model_base(service: str) -> type[DeclarativeBase]:
    """The declarative base of one service, with metadata of its own."""
    return type(
        "Model",
        (DeclarativeBase,),
        {"metadata": MetaData(info={"service": service}), "type_annotation_map": _TYPES, "__abstract__": True},
    )


class TenantRow:
    """A row of a tenant. The key leads with the tenant, so the schema can be distributed by it."""

    __tablename__: str
    __scope__: ClassVar[Scope] = Scope()

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-2)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7, sort_order=-1)


class Aggregate(TenantRow):
    """A row with a life of its own. `version` counts its recorded facts and is its ETag."""

    version: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version, "version_id_generator": False}
