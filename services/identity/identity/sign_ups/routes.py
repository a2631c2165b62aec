"""Signing a company up, on the platform's own host only."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.connection import Request
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from identity.credentials import links
from identity.provisionings.service import ProvisioningService
from identity.sessions.cookies import refuse_foreign_pages
from identity.settings import settings_of
from identity.sign_ups.models import CONFIRMED, SignUp
from identity.sign_ups.schemas import (
    ConfirmedRead,
    ConfirmSignUp,
    ProgressRead,
    SignUpCompany,
    SignUpRead,
    SlugCheckRead,
    StepRead,
)
from identity.sign_ups.service import SignUpService
from identity.tenants.errors import UnknownTenant
from kit.work import Work


def _platform_only(work: Work) -> None:
    """Companies sign up on the platform's own host, not on another company's."""
    if work.bound:
        raise UnknownTenant


def _url(work: Work, sign_up: SignUp) -> str:
    return links.address(settings_of(work.runtime).public_url, "/login", slug=sign_up.slug)


@post(
    "/sign-ups",
    public=True,
    idempotent=False,
    limit="60/hour",
    status_code=202,
    summary="A company asks for an account",
)
async def sign_up(
    data: JSONBody[SignUpCompany], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> SignUpRead:
    """Reserves the slug for 24 hours and mails a link to the administrator."""
    refuse_foreign_pages(request.headers)
    _platform_only(work)
    made = await SignUpService(work).sign_up(data)
    return SignUpRead(id=made.id, slug=made.slug, expires_at=made.expires_at)


@get("/sign-ups/slug-check", public=True, limit="120/minute", summary="Can this slug be had?")
async def check_slug(work: NamedDependency[Work], slug: Annotated[str, QueryParameter(max_length=80)]) -> SlugCheckRead:
    code, suggestions = await SignUpService(work).check(slug)
    return SlugCheckRead(slug=slug, available=code is None, code=code, suggestions=suggestions)


@post(
    "/sign-ups/confirm",
    public=True,
    idempotent=False,
    limit="60/hour",
    status_code=200,
    summary="Confirm the address and set the administrator's password",
)
async def confirm_sign_up(
    data: JSONBody[ConfirmSignUp], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> ConfirmedRead:
    refuse_foreign_pages(request.headers)
    _platform_only(work)
    confirmed = await SignUpService(work).confirm(data.token, data.password)
    return ConfirmedRead(id=confirmed.id, slug=confirmed.slug, url=_url(work, confirmed))


@get("/sign-ups/{sign_up_id:uuid}/progress", public=True, limit="120/minute", summary="How far the account is")
async def sign_up_progress(sign_up_id: FromPath[UUID], work: NamedDependency[Work]) -> ProgressRead:
    """For the waiting page of whoever signed up."""
    found = await SignUpService(work).find(sign_up_id)
    steps = await ProvisioningService(work).progress(found.id)
    status = found.state
    if found.state == CONFIRMED:
        status = "ready" if steps and all(step.done_at for step in steps) else "preparing"
    return ProgressRead(
        status=status,
        steps=[StepRead(name=step.name, done=step.done_at is not None) for step in steps],
    )


routes = [sign_up, check_slug, confirm_sign_up, sign_up_progress]
