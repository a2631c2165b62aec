"""Units and persons that something in another service points to."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from registry.models import Model


class Reliance(Model, TenantRow):
    """`subject_id` is the id of a unit or a person; `kind` is bill | payment | ticket."""

    __tablename__ = "reliance"

    subject_id: Mapped[UUID]
    kind: Mapped[str]
