"""What a template is: who is told, on which channel, with which variables."""

from typing import Literal

from msgspec import Struct

Channel = Literal["in_app", "email"]
Locale = Literal["zh-CN", "en"]
LegalKind = Literal["service", "dunning", "marketing"]
Audience = Literal["staff", "person"]
ValueKind = Literal[
    "text",
    "instant",
    "date",
    "money",
    "count",
    "clock",
    "ticket_kind",
    "urgency",
    "work_order_kind",
    "desk_record",
    "payment_channel",
    "discipline",
    "mail_trouble",
    "door",
    "callback_kind",
    "role",
]

LOCALES: tuple[Locale, ...] = ("zh-CN", "en")


def language(tag: str) -> Locale:
    """The language of ours for a language tag: English for `en…`, Chinese for everything else."""
    return "en" if tag.lower().startswith("en") else "zh-CN"


class Variable(Struct, frozen=True):
    name: str
    kind: ValueKind
    required: bool = False
    context: bool = False
    """Resolved when the text is made (names, addresses); never stored with the message."""
    sample: str | int = ""


class Template(Struct, frozen=True, kw_only=True):
    code: str
    audience: Audience
    channel: Channel
    variables: tuple[Variable, ...]
    legal_kind: LegalKind = "service"
    urgent: bool = False

    def variable(self, name: str) -> Variable | None:
        return next((variable for variable in self.variables if variable.name == name), None)

    @property
    def facts(self) -> tuple[Variable, ...]:
        return tuple(variable for variable in self.variables if not variable.context)
