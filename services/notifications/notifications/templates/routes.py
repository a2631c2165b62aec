"""The template editor."""

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.paging import Page
from kit.work import Work
from notifications.templates.schemas import (
    Code,
    RewordTemplate,
    TemplateRead,
    TemplateVersionRead,
    TextRead,
)
from notifications.templates.service import TemplateService
from notifications.templates.shapes import Locale


@get("/templates", permission="notifications.template.read", summary="All templates with the texts in force")
async def list_templates(work: NamedDependency[Work]) -> Page[TemplateRead]:
    wordings = await TemplateService(work).wordings()
    return Page(items=[TemplateRead.of(wording) for wording in wordings])


@get("/templates/{code:str}/{locale:str}", permission="notifications.template.read", summary="One template")
async def read_template(code: FromPath[Code], locale: FromPath[Locale], work: NamedDependency[Work]) -> TemplateRead:
    return TemplateRead.of(await TemplateService(work).wording(code, locale))


@get(
    "/templates/{code:str}/{locale:str}/versions",
    permission="notifications.template.read",
    summary="What the company wrote before, newest first",
)
async def list_template_versions(
    code: FromPath[Code], locale: FromPath[Locale], work: NamedDependency[Work]
) -> Page[TemplateVersionRead]:
    versions = await TemplateService(work).versions(code, locale)
    return Page(items=[TemplateVersionRead.of(version) for version in versions])


@put(
    "/templates/{code:str}/{locale:str}",
    permission="notifications.template.manage",
    summary="Write a new version of a text",
)
async def reword_template(
    code: FromPath[Code],
    locale: FromPath[Locale],
    data: JSONBody[RewordTemplate],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TemplateRead:
    return TemplateRead.of(await TemplateService(work).reword(code, locale, data.text, if_match))


@post(
    "/templates/{code:str}/{locale:str}/preview",
    permission="notifications.template.read",
    status_code=200,
    idempotent=False,
    summary="A text filled with sample values, without saving it",
)
async def preview_template(
    code: FromPath[Code], locale: FromPath[Locale], data: JSONBody[RewordTemplate], work: NamedDependency[Work]
) -> TextRead:
    return TextRead.of(TemplateService(work).preview(code, locale, data.text))


routes = [list_templates, read_template, list_template_versions, reword_template, preview_template]
