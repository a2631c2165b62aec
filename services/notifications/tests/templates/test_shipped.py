"""The shipped texts: complete in both languages, fit for their templates, readable when filled."""

import re

import pytest

from notifications.templates.catalogue import CATALOGUE
from notifications.templates.formats import samples
from notifications.templates.labels import LABELS
from notifications.templates.rendering import faults, render, variables_of
from notifications.templates.shapes import LOCALES, Locale, Template
from notifications.templates.shipped import shipped

EVERY_TEXT = [pytest.param(t, locale, id=f"{t.code}-{locale}") for t in CATALOGUE for locale in LOCALES]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
THREATS = ("停水", "停电", "断水", "断电", "停气", "禁止通行", "cut off", "disconnect")


@pytest.mark.parametrize(("template", "locale"), EVERY_TEXT)
def test_each_template_ships_a_fitting_text(template: Template, locale: Locale) -> None:
    assert faults(template, shipped(template.code, locale)) == []


@pytest.mark.parametrize(("template", "locale"), EVERY_TEXT)
def test_a_filled_text_has_no_holes(template: Template, locale: Locale) -> None:
    made = render(shipped(template.code, locale), samples(template, locale))
    assert "{" not in made.subject + made.body
    assert len(made.body.splitlines()) == len(shipped(template.code, locale).body.splitlines())


@pytest.mark.parametrize("template", CATALOGUE, ids=lambda t: t.code)
def test_both_languages_say_the_same(template: Template) -> None:
    chinese, english = (shipped(template.code, locale) for locale in ("zh-CN", "en"))
    assert variables_of(chinese.subject + chinese.body) == variables_of(english.subject + english.body)
    assert CHINESE.search(chinese.subject)
    assert not CHINESE.search(english.subject + english.body)


@pytest.mark.parametrize(("template", "locale"), EVERY_TEXT)
def test_no_text_threatens_supplies_or_access(template: Template, locale: Locale) -> None:
    """C0.8: no function may cut, bar, or threaten to, for arrears."""
    text = shipped(template.code, locale)
    assert not any(threat in (text.subject + text.body).lower() for threat in THREATS)


def test_letters_read_well_with_only_their_required_facts() -> None:
    template = next(t for t in CATALOGUE if t.code == "receipt_issued")
    values = {"receipt_no": "SJ1", "amount": "268.80元", "company": "安居物业"}
    made = render(shipped("receipt_issued", "zh-CN"), values)
    assert template.variable("addressee") is not None
    assert made.body == ("我们已收到您的缴费，感谢您的支持。\n\n收据编号：SJ1\n金额：268.80元\n\n安居物业")


def test_every_code_has_a_name_in_both_languages() -> None:
    chinese, english = LABELS["zh-CN"], LABELS["en"]
    assert {kind: set(names) for kind, names in chinese.items()} == {kind: set(n) for kind, n in english.items()}
    assert all(CHINESE.search(name) for names in chinese.values() for name in names.values())
