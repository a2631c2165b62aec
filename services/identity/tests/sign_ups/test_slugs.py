"""Which slugs can be had and what is offered instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.sign_ups import slugs


@pytest.mark.parametrize("slug", ["acme", "a1b", "green-city-2", "123", "x" * 40])
def test_usable_slugs(slug: str) -> None:
    assert slugs.problem(slug) is None


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("", "slug_too_short"),
        ("ab", "slug_too_short"),
        ("x" * 41, "slug_too_long"),
        ("Acme", "slug_bad_characters"),
        ("-acme", "slug_bad_characters"),
        ("acme-", "slug_bad_characters"),
        ("a--b", "slug_bad_characters"),
        ("xn--abc", "slug_bad_characters"),
        ("аcme", "slug_bad_characters"),  # Cyrillic а
        ("acme\n", "slug_bad_characters"),
        ("ac.me", "slug_bad_characters"),
        ("绿城物业", "slug_bad_characters"),
        ("ops", "slug_reserved"),
        ("www", "slug_reserved"),
        ("login", "slug_reserved"),
        ("static", "slug_reserved"),
    ],
)
def test_refused_slugs(slug: str, code: str) -> None:
    assert slugs.problem(slug) == code


def test_suggestions_stay_close_to_the_wish() -> None:
    assert list(slugs.suggestions("Green City"))[:2] == ["green-city", "green-city-wuye"]
    assert "admin" not in list(slugs.suggestions("admin"))


@given(st.text(max_size=80))
def test_every_suggestion_is_usable_and_never_the_wish(wish: str) -> None:
    offered = list(slugs.suggestions(wish))
    assert offered
    assert wish not in offered
    assert len(offered) == len(set(offered))
    assert all(slugs.problem(slug) is None for slug in offered)
