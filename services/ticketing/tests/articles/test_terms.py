"""What a text is found by."""

from hypothesis import given
from hypothesis import strategies as st

from ticketing.articles.terms import MOST, terms_of, weighed


def test_two_characters_in_a_row_and_whole_words() -> None:
    assert terms_of("装修押金") == ["装修", "修押", "押金"]
    assert terms_of("ETC 怎么办？") == ["怎么", "么办", "etc"]
    assert terms_of("水") == ["水"]
    assert terms_of("Ｗｉ－Ｆｉ") == ["wi", "fi"]
    assert terms_of("？！ a") == []


def test_the_question_weighs_more_than_the_answer() -> None:
    weights = weighed("物业费", "物业费每月一号")
    assert (weights["物业"], weights["每月"]) == (4, 1)


@given(st.text(max_size=300))
def test_any_text_has_bounded_terms_each_once(text: str) -> None:
    terms = terms_of(text)
    assert len(terms) == len(set(terms))
    assert all(1 <= len(term) <= 40 for term in terms)
    assert len(weighed(text, text)) <= MOST
