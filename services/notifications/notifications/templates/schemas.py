"""Templates on the wire."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from notifications.templates.models import TemplateText
from notifications.templates.rendering import BODY_LIMIT, SUBJECT_LIMIT, Text
from notifications.templates.service import Wording
from notifications.templates.shapes import Audience, LegalKind, Locale, ValueKind, Variable
from notifications.templates.shipped import shipped

Subject = Annotated[str, Meta(min_length=1, max_length=SUBJECT_LIMIT)]
Prose = Annotated[str, Meta(min_length=1, max_length=BODY_LIMIT)]
Code = Annotated[str, Meta(max_length=50)]


class RewordTemplate(Body, frozen=True):
    subject: Subject
    body: Prose

    @property
    def text(self) -> Text:
        return Text(self.subject, self.body)


class TextRead(Read, frozen=True):
    subject: str
    body: str

    @classmethod
    def of(cls, text: Text) -> Self:
        return cls(subject=text.subject, body=text.body)


class VariableRead(Read, frozen=True):
    name: str
    kind: ValueKind
    required: bool

    @classmethod
    def of(cls, variable: Variable) -> Self:
        return cls(name=variable.name, kind=variable.kind, required=variable.required)


class TemplateRead(Read, frozen=True):
    """`version` 0 is the shipped text; a company's own texts count from 1."""

    code: str
    locale: Locale
    channel: str
    audience: Audience
    legal_kind: LegalKind
    urgent: bool
    variables: list[VariableRead]
    version: int
    subject: str
    body: str
    shipped: TextRead
    written_by: UUID | None
    written_at: datetime | None

    @classmethod
    def of(cls, wording: Wording) -> Self:
        template, own = wording.template, wording.own
        return cls(
            code=template.code,
            locale=wording.locale,
            channel=template.channel,
            audience=template.audience,
            legal_kind=template.legal_kind,
            urgent=template.urgent,
            variables=[VariableRead.of(variable) for variable in template.variables],
            version=wording.version,
            subject=wording.text.subject,
            body=wording.text.body,
            shipped=TextRead.of(shipped(template.code, wording.locale)),
            written_by=own.written_by if own else None,
            written_at=own.written_at if own else None,
        )


class TemplateVersionRead(Read, frozen=True):
    version: int
    subject: str
    body: str
    written_by: UUID
    written_at: datetime

    @classmethod
    def of(cls, text: TemplateText) -> Self:
        return cls(
            version=text.version,
            subject=text.subject,
            body=text.body,
            written_by=text.written_by,
            written_at=text.written_at,
        )
