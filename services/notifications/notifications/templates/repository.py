"""Texts of a company, newest version first."""

from collections.abc import Collection

from sqlalchemy import select, true
from sqlalchemy.dialects.postgresql import distinct_on

from kit.repository import Repository
from notifications.templates.models import TemplateText


class TemplateTextRepository(Repository[TemplateText]):
    model = TemplateText

    async def current(self, code: str, locale: str) -> TemplateText | None:
        versions = await self.versions(code, locale, limit=1)
        return versions[0] if versions else None

    async def versions(self, code: str, locale: str, limit: int = 50) -> list[TemplateText]:
        statement = (
            self.scoped(select(TemplateText))
            .where(TemplateText.code == code, TemplateText.locale == locale)
            .order_by(TemplateText.version.desc())
            .limit(limit)
        )
        return list((await self.session.execute(statement)).scalars())

    async def all_current(self, codes: Collection[str] | None = None) -> dict[tuple[str, str], TemplateText]:
        """The newest text of every template a company has reworded, of these templates or all."""
        statement = (
            self.scoped(select(TemplateText))
            .where(true() if codes is None else TemplateText.code.in_(codes))
            .ext(distinct_on(TemplateText.code, TemplateText.locale))
            .order_by(TemplateText.code, TemplateText.locale, TemplateText.version.desc())
        )
        return {(row.code, row.locale): row for row in (await self.session.execute(statement)).scalars()}
