"""Persons, their phones, where they belong, and the log of every look at clear personal data."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from registry.models import Model, SearchKey


class Person(Model, Aggregate):
    """A natural person or an organisation. The same identity number exists once per tenant."""

    __tablename__ = "person"

    kind: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(SearchKey)
    gender: Mapped[str | None]
    id_type: Mapped[str | None]
    id_number_sealed: Mapped[bytes | None]
    id_number_blind: Mapped[bytes | None]
    id_number_last4: Mapped[str | None]
    email_sealed: Mapped[bytes | None]
    locale: Mapped[str] = mapped_column(default="zh-CN")
    flags: Mapped[list[Any]] = mapped_column(default=list)


class FormerName(Model, TenantRow):
    """A name somebody had until then. Append-only."""

    __tablename__ = "former_name"

    person_id: Mapped[UUID]
    name: Mapped[str]
    until: Mapped[datetime]


class PersonPhone(Model, TenantRow):
    """One number of a person; `place` 0 is the one to call first."""

    __tablename__ = "person_phone"

    person_id: Mapped[UUID]
    place: Mapped[int]
    sealed: Mapped[bytes]
    blind: Mapped[bytes]
    last4: Mapped[str]
    mobile: Mapped[bool]


class CommunityPerson(Model, TenantRow):
    """A person known in a community: what the data scope of staff applies to. `file_number` is the owner number
    of the community's file, the natural key of repeated imports."""

    __tablename__ = "community_person"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    person_id: Mapped[UUID]
    file_number: Mapped[str | None]


class PiiAccess(Model, TenantRow):
    """Who saw which clear field of whom, why and when. Append-only."""

    __tablename__ = "pii_access_log"

    actor_id: Mapped[UUID]
    realm: Mapped[str]
    record: Mapped[str]
    record_id: Mapped[UUID]
    field: Mapped[str]
    purpose: Mapped[str]
    at: Mapped[datetime]
