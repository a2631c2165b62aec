"""Texts companies wrote: every save is a new version, so what somebody was told can always be shown."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from notifications.models import Model
from notifications.templates.rendering import Text


class TemplateText(Model, TenantRow):
    __tablename__ = "template_text"

    code: Mapped[str]
    locale: Mapped[str]
    version: Mapped[int]
    subject: Mapped[str]
    body: Mapped[str]
    written_by: Mapped[UUID]
    written_at: Mapped[datetime]

    @property
    def text(self) -> Text:
        return Text(self.subject, self.body)
