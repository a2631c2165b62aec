"""Posts are rows of the tenant: seeded from the catalogue, its own from then on."""

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow


class Post(Model, TenantRow):
    """A post of the organisation; `reports_to` is the code of the superior post."""

    __tablename__ = "post"

    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    reports_to: Mapped[str | None]
    headcount: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
