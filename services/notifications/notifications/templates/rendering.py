"""Placeholder texts: `{ticket_no}` and nothing else.

No expressions, no attributes, no format directives: a text written by a company can only name variables of its
template. A line that names a variable without a value is left out whole, so an absent hotline leaves no stump.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from notifications.templates.shapes import Template

SUBJECT_LIMIT = 120
BODY_LIMIT = 4000

PLACEHOLDER = re.compile(r"\{([a-z][a-z_]*)\}")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Control and text-direction characters: they can forge headers or disguise what a line says. `\\n` and `\\t` stay."""
BLANK_LINES = re.compile(r"\n{3,}")

Part = Literal["subject", "body"]


class Text(Struct, frozen=True):
    subject: str
    body: str


class Fault(Struct, frozen=True):
    part: Part
    code: Literal["blank", "too_long", "control_character", "stray_brace", "unknown_variable", "missing_variable"]
    variable: str | None = None


def faults(template: Template, text: Text) -> list[Fault]:
    """Everything that keeps the text from being used for the template; empty when it is good."""
    found = [*_faults_of(template, "subject", text.subject), *_faults_of(template, "body", text.body)]
    named = variables_of(text.subject) | variables_of(text.body)
    missing = [v.name for v in template.variables if v.required and v.name not in named]
    return found + [Fault("body", "missing_variable", name) for name in missing]


def _faults_of(template: Template, part: Part, text: str) -> Iterator[Fault]:
    if not text.strip():
        yield Fault(part, "blank")
    if len(text) > (SUBJECT_LIMIT if part == "subject" else BODY_LIMIT):
        yield Fault(part, "too_long")
    if CONTROL.search(text) or (part == "subject" and "\n" in text):
        yield Fault(part, "control_character")
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield Fault(part, "stray_brace")
    for name in sorted(variables_of(text)):
        if template.variable(name) is None:
            yield Fault(part, "unknown_variable", name)


def variables_of(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def render(text: Text, values: Mapping[str, str | None]) -> Text:
    """The text with its values put in. Values are plain text: they are never searched for placeholders again, and only
    one that has a line of the body to itself keeps lines of its own."""
    clean = {name: CONTROL.sub("", value).strip() for name, value in values.items() if value}
    return Text(_fill(text.subject, clean), _fill_lines(text.body, clean))


def _fill(line: str, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: values.get(match[1], "").replace("\n", " "), line).strip()


def _fill_line(line: str, values: Mapping[str, str]) -> str:
    alone = PLACEHOLDER.fullmatch(line.strip())
    return values[alone[1]] if alone else _fill(line, values)


def _fill_lines(body: str, values: Mapping[str, str]) -> str:
    kept = [line for line in body.split("\n") if variables_of(line) <= values.keys()]
    return BLANK_LINES.sub("\n\n", "\n".join(_fill_line(line, values) for line in kept)).strip()
