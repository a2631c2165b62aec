"""The copy of registry's communities."""

from sqlalchemy.orm import Mapped

from identity.models import Model
from kit.models import TenantRow


class Community(Model, TenantRow):
    """A copy of registry's fact."""

    __tablename__ = "community_projection"

    code: Mapped[str]
    name: Mapped[str]
