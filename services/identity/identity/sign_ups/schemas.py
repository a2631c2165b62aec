"""Sign-ups on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from identity.staff.names import PLAIN
from kit.schemas import Body, Read

Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=PLAIN)]
CompanyName = Annotated[str, Meta(min_length=1, max_length=200, pattern=PLAIN)]
Slug = Annotated[str, Meta(max_length=80)]
Secret = Annotated[str, Meta(min_length=1, max_length=100)]
NewPassword = Annotated[str, Meta(max_length=1024)]


class SignUpCompany(Body, frozen=True, kw_only=True):
    company_name: CompanyName
    slug: Slug
    admin_name: Name
    email: Annotated[str, Meta(min_length=3, max_length=254)]
    locale: Literal["zh-CN", "en"] = "zh-CN"


class ConfirmSignUp(Body, frozen=True, kw_only=True):
    """`token` is what stands behind the # of the mailed link."""

    token: Secret
    password: NewPassword


class SignUpRead(Read, frozen=True, kw_only=True):
    """The same for everybody, whoever the address belongs to."""

    id: UUID
    slug: str
    expires_at: datetime


class ConfirmedRead(Read, frozen=True, kw_only=True):
    id: UUID
    slug: str
    url: str


class StepRead(Read, frozen=True, kw_only=True):
    name: str
    done: bool


class ProgressRead(Read, frozen=True, kw_only=True):
    """`status` is pending (the mail waits to be opened), preparing, ready or expired.

    Nothing tells which company it is: the id is no secret once the company exists.
    """

    status: str
    steps: list[StepRead]


class SlugCheckRead(Read, frozen=True, kw_only=True):
    """`code` says why the slug is not available; `suggestions` are."""

    slug: str
    available: bool
    code: str | None
    suggestions: list[str]
