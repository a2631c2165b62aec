"""The language of a company's own formulas: exact, small, and clear about what it cannot read."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.expressions import LONGEST, BadFormula, evaluate, measures, parse, written

NAMES = frozenset({"area", "price"})
VALUES = {"area": Fraction("89.50"), "price": Fraction("2.80")}


def value(text: str) -> Fraction:
    return evaluate(parse(text, NAMES), VALUES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("8 - 3 - 2", "3"),
        ("8 / 4 / 2", "1"),
        ("-2 * -3", "6"),
        ("area * price", "250.60"),
        ("area×price＋5", "255.60"),
        ("min(area, 80) * price + max(area - 80, 0) * price * 1.5", "263.90"),
        ("max(1,2,3)", "3"),
        ("min（7，3）÷2", "1.5"),
        ("0.1 + 0.2", "0.3"),
    ],
)
def test_arithmetic_is_exact(text: str, expected: str) -> None:
    assert value(text) == Fraction(expected)


def test_a_third_stays_a_third() -> None:
    assert value("1 / 3 * 3") == 1


@pytest.mark.parametrize(
    ("text", "code", "position", "found"),
    [
        ("", "formula_unexpected_end", 1, ""),
        ("area *", "formula_unexpected_end", 7, ""),
        ("area price", "formula_unexpected", 6, "price"),
        ("(area", "formula_unexpected_end", 6, ""),
        ("area + ) 1", "formula_unexpected", 8, ")"),
        ("area * rate", "formula_unknown_name", 8, "rate"),
        ("area ; price", "formula_unknown_sign", 6, ";"),
        ("1.2.3", "formula_unknown_sign", 1, "1"),
        ("__import__('os')", "formula_unknown_name", 1, "__import__"),
        ("max()", "formula_unexpected", 5, ")"),
        ("min area", "formula_unexpected", 5, "area"),
        ("1 + 面积", "formula_unknown_sign", 5, "面"),
    ],
)
def test_what_is_no_formula_is_refused_at_its_place(text: str, code: str, position: int, found: str) -> None:
    with pytest.raises(BadFormula) as refused:
        parse(text, NAMES)
    assert (refused.value.code, refused.value.position, refused.value.text) == (code, position, found)


def test_too_much_is_refused() -> None:
    with pytest.raises(BadFormula, match="formula_too_long"):
        parse("1" * (LONGEST + 1), NAMES)
    for deep in ("(" * 21 + "1" + ")" * 21, "-" * 21 + "1"):
        with pytest.raises(BadFormula, match="formula_too_deep"):
            parse(deep, NAMES)
    assert value("+".join("1" * 150)) == 150


def test_a_quotient_by_zero_is_no_value() -> None:
    with pytest.raises(BadFormula, match="formula_division_by_zero"):
        value("1 / (area - 89.50)")


def test_names_are_known_and_written_out_as_figures() -> None:
    formula = parse("price * (area - 10) - (2 - 1) * -(3 + 4)", NAMES)
    assert measures(formula) == NAMES
    shown = written(formula, {"area": "89.50", "price": "2.80"})
    assert shown == "2.80 × (89.50 - 10) - (2 - 1) × -(3 + 4)"


_formula = st.recursive(
    st.integers(0, 99).map(str) | st.sampled_from(sorted(NAMES)),
    lambda inner: (
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})")
        | st.tuples(st.sampled_from(["min", "max"]), inner, inner).map(lambda p: f"{p[0]}({p[1]}, {p[2]})")
        | inner.map(lambda part: f"-{part}")
    ),
    max_leaves=8,
)


@given(_formula)
def test_what_is_written_out_means_the_same(text: str) -> None:
    formula = parse(text, NAMES)
    shown = written(formula, {name: f"({figure.numerator} / {figure.denominator})" for name, figure in VALUES.items()})
    try:
        expected = evaluate(formula, VALUES)
    except BadFormula:
        return
    assert evaluate(parse(shown, NAMES), VALUES) == expected


@given(st.text(max_size=40) | st.text("aerpic0123456789.+-*/(), ", max_size=40))
def test_any_text_is_a_formula_or_refused(text: str) -> None:
    with suppress(BadFormula):
        evaluate(parse(text, NAMES), VALUES)
