"""Choosing, rewording and previewing texts."""

from collections.abc import Collection, Mapping
from typing import Self

from msgspec import Struct

from kit.problems import NotFound, StaleVersion
from kit.work import Work
from notifications.templates.authority import check_whole_company
from notifications.templates.catalogue import BY_CODE, CATALOGUE
from notifications.templates.errors import TextUnfit
from notifications.templates.formats import samples, written_facts
from notifications.templates.models import TemplateText
from notifications.templates.rendering import Text, faults, render
from notifications.templates.repository import TemplateTextRepository
from notifications.templates.shapes import LOCALES, Locale, Template
from notifications.templates.shipped import shipped

Facts = Mapping[str, str | int | None]
Context = Mapping[str, str | None]


class Wording(Struct, frozen=True):
    """A template in one language with the text in force; `own` is None while the shipped text (version 0) counts."""

    template: Template
    locale: Locale
    own: TemplateText | None

    @property
    def version(self) -> int:
        return self.own.version if self.own else 0

    @property
    def text(self) -> Text:
        return self.own.text if self.own else shipped(self.template.code, self.locale)


class Draft(Struct, frozen=True):
    """A text with the values known so far, and the version it was made from."""

    text: Text
    values: dict[str, str | None]
    version: int

    @classmethod
    def of(cls, wording: Wording, facts: Facts, context: Context) -> Self:
        """A stored text that no longer fits its template (it names a variable that a newer version dropped) is passed
        over for the shipped one: a message is never held up by its wording."""
        if wording.own and faults(wording.template, wording.own.text):
            wording = Wording(wording.template, wording.locale, None)
        values = written_facts(wording.template, facts, wording.locale)
        return cls(wording.text, values | dict(context), wording.version)

    def filled(self, **more: str | None) -> Text:
        return render(self.text, self.values | more)


class TemplateService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.texts = TemplateTextRepository(work)

    async def wordings(self, codes: Collection[str] | None = None) -> list[Wording]:
        """Of these templates or all, in every language."""
        own = await self.texts.all_current(codes)
        templates = [template for template in CATALOGUE if codes is None or template.code in codes]
        return [Wording(t, locale, own.get((t.code, locale))) for t in templates for locale in LOCALES]

    async def wording(self, code: str, locale: Locale) -> Wording:
        return Wording(_template(code), locale, await self.texts.current(code, locale))

    async def versions(self, code: str, locale: Locale) -> list[TemplateText]:
        return await self.texts.versions(_template(code).code, locale)

    async def reword(self, code: str, locale: Locale, text: Text, expected: int) -> Wording:
        """Raises WholeCompanyOnly, TextUnfit for a text that does not fit, StaleVersion when somebody was faster."""
        check_whole_company(self.work.principal)
        wording = await self.wording(code, locale)
        if found := faults(wording.template, text):
            raise TextUnfit(found)
        if wording.version != expected:
            raise StaleVersion(current_version=wording.version)
        own = self.texts.add(
            TemplateText(
                code=code,
                locale=locale,
                version=expected + 1,
                subject=text.subject,
                body=text.body,
                written_by=self.work.principal.id,
                written_at=self.work.now,
            )
        )
        return Wording(wording.template, locale, own)

    def preview(self, code: str, locale: Locale, text: Text) -> Text:
        """The text as a reader would get it, filled with sample values."""
        template = _template(code)
        if found := faults(template, text):
            raise TextUnfit(found)
        return render(text, samples(template, locale))

    async def draft(self, code: str, locale: Locale, facts: Facts, context: Context) -> Draft:
        """The text for a reader."""
        return Draft.of(await self.wording(code, locale), facts, context)


def _template(code: str) -> Template:
    template = BY_CODE.get(code)
    if template is None:
        raise NotFound
    return template
