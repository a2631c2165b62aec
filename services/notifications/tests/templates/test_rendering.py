"""Placeholder texts: what is refused when a text is saved, and what a reader gets."""

import pytest

from notifications.templates.catalogue import BY_CODE
from notifications.templates.rendering import BODY_LIMIT, SUBJECT_LIMIT, Fault, Text, faults, render
from notifications.templates.shapes import Template, Variable

TEMPLATE = Template(
    code="sample",
    audience="person",
    channel="email",
    variables=(Variable("ticket_no", "text", required=True), Variable("hotline", "text", context=True)),
)
GOOD = Text("受理 {ticket_no}", "您好。\n热线:{hotline}")


def test_a_good_text_has_no_faults() -> None:
    assert faults(TEMPLATE, GOOD) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (Text("x", "nothing named"), Fault("body", "missing_variable", "ticket_no")),
        (Text("{ticket_no}", "{password}"), Fault("body", "unknown_variable", "password")),
        (Text("{ticket_no}", "{hotline.__class__}"), Fault("body", "stray_brace")),
        (Text("{ticket_no}", "{hotline!r}"), Fault("body", "stray_brace")),
        (Text("{ticket_no}", "{{hotline}}"), Fault("body", "stray_brace")),
        (Text("{ticket_no}", "open { brace"), Fault("body", "stray_brace")),
        (Text("{ticket_no}\nBcc: x@y.z", "body"), Fault("subject", "control_character")),
        (Text("{ticket_no}\rBcc: x@y.z", "body"), Fault("subject", "control_character")),
        (Text("{ticket_no}", "turned \u202e around"), Fault("body", "control_character")),
        (Text("{ticket_no}", "\x00"), Fault("body", "control_character")),
        (Text("{ticket_no}", "   "), Fault("body", "blank")),
        (Text("{ticket_no}" + "长" * SUBJECT_LIMIT, "body"), Fault("subject", "too_long")),
        (Text("{ticket_no}", "长" * (BODY_LIMIT + 1)), Fault("body", "too_long")),
    ],
)
def test_a_bad_text_is_refused_at_save(text: Text, fault: Fault) -> None:
    assert fault in faults(TEMPLATE, text)


def test_values_are_put_in_once_and_never_read_as_placeholders() -> None:
    made = render(GOOD, {"ticket_no": "{hotline}", "hotline": "400"})
    assert made == Text("受理 {hotline}", "您好。\n热线:400")


def test_a_value_cannot_break_a_line_or_carry_control_characters() -> None:
    made = render(GOOD, {"ticket_no": "TS1\r\nBcc: a@b.c", "hotline": "4\u202e00"})
    assert made == Text("受理 TS1 Bcc: a@b.c", "您好。\n热线:400")


def test_a_value_with_a_line_to_itself_keeps_lines_of_its_own() -> None:
    made = render(Text("{words}", "答复：\n\n{words}\n\n（{words}）"), {"words": "王女士：\r\n\n\n\n已修好。"})
    assert made == Text("王女士：    已修好。", "答复：\n\n王女士：\n\n已修好。\n\n（王女士：    已修好。）")


def test_a_line_without_its_value_is_left_out() -> None:
    assert render(Text("s", "first\n\nhotline {hotline}\n\nlast"), {"hotline": None}).body == "first\n\nlast"


def test_a_subject_keeps_its_words_when_a_value_is_missing() -> None:
    assert render(Text("for {hotline} now", "b"), {}).subject == "for  now"


def test_the_legal_kind_belongs_to_the_catalogue() -> None:
    dunning = {"bill_overdue", "dunning_reminder", "dunning_demand"}
    assert {t.code for t in BY_CODE.values() if t.legal_kind != "service"} == dunning
    assert {BY_CODE[code].legal_kind for code in dunning} == {"dunning"}
