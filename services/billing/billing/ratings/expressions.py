"""The text of a formula (C4.1): numbers, names of measures, + - * /, parentheses, `min(…)` and `max(…)`.

A formula is read once into a small tree and evaluated with fractions, so it is as exact as every other price and
cannot do anything but arithmetic. `×`, `÷` and full-width brackets, commas and signs are read as the plain ones.
A text that is no formula raises BadFormula with the place where reading stopped; a quotient by zero is one too.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import NamedTuple

from msgspec import Struct

LONGEST = 300
"""Characters of a formula; what is longer nobody can check by reading."""
DEEPEST = 20
FUNCTIONS = {"min": min, "max": max}

_PLAIN = str.maketrans("×÷（），＋－＊／　", "*/(),+-*/ ")
_TOKEN = re.compile(r"\s*(?:(\d{1,9}(?:\.\d{1,6})?)(?![\w.])|([A-Za-z_]\w*)|([-+*/(),]))", re.ASCII)
_SIGNS = {"*": "×", "/": "÷", "+": "+", "-": "-"}
_OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"+": add, "-": sub, "*": mul, "/": truediv}
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2}


class BadFormula(Exception):
    """`code` says what is wrong, `position` counts characters from 1, `text` is what stands there."""

    def __init__(self, code: str, position: int = 0, text: str = "") -> None:
        super().__init__(code)
        self.code, self.position, self.text = code, position, text


class Number(Struct, frozen=True):
    value: Fraction
    text: str


class Measure(Struct, frozen=True):
    """A named figure of the object or of the price."""

    name: str


class Operation(Struct, frozen=True):
    """`sign` is one of + - * / or the name of a function; one operand of `-` is its negative."""

    sign: str
    operands: tuple["Expression", ...]


Expression = Number | Measure | Operation


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while text[position:].strip():
        found = _TOKEN.match(text, position)
        if found is None:
            position += len(text[position:]) - len(text[position:].lstrip())
            raise BadFormula("formula_unknown_sign", position + 1, text[position])
        number, name, sign = found.groups()
        kind = "number" if number else "name" if name else sign
        token = number or name or sign
        yield _Token(kind, token, found.end() - len(token) + 1)
        position = found.end()
    yield _Token("end", "", len(text) + 1)


class _Reader:
    """Recursive descent, one token ahead."""

    def __init__(self, text: str, names: Collection[str]) -> None:
        self._rest = _tokens(text)
        self._next = next(self._rest)
        self._names = names
        self._depth = 0

    def whole(self) -> Expression:
        found = self._sum()
        if self._next.kind != "end":
            raise self._unexpected()
        return found

    def _take(self, *kinds: str) -> _Token | None:
        if self._next.kind not in kinds:
            return None
        taken, self._next = self._next, next(self._rest, self._next)
        return taken

    def _demand(self, kind: str) -> None:
        if self._take(kind) is None:
            raise self._unexpected()

    def _unexpected(self) -> BadFormula:
        code = "formula_unexpected_end" if self._next.kind == "end" else "formula_unexpected"
        return BadFormula(code, self._next.position, self._next.text)

    def _sum(self) -> Expression:
        found = self._product()
        while sign := self._take("+", "-"):
            found = Operation(sign.kind, (found, self._product()))
        return found

    def _product(self) -> Expression:
        found = self._factor()
        while sign := self._take("*", "/"):
            found = Operation(sign.kind, (found, self._factor()))
        return found

    def _factor(self) -> Expression:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadFormula("formula_too_deep", self._next.position, self._next.text)
        found = self._inner()
        self._depth -= 1
        return found

    def _inner(self) -> Expression:
        if number := self._take("number"):
            return Number(Fraction(number.text), number.text)
        if self._take("-"):
            return Operation("-", (self._factor(),))
        if self._take("("):
            found = self._sum()
            self._demand(")")
            return found
        name = self._take("name")
        if name is None:
            raise self._unexpected()
        if name.text in FUNCTIONS:
            return Operation(name.text, self._values())
        if name.text not in self._names:
            raise BadFormula("formula_unknown_name", name.position, name.text)
        return Measure(name.text)

    def _values(self) -> tuple[Expression, ...]:
        self._demand("(")
        values = [self._sum()]
        while self._take(","):
            values.append(self._sum())
        self._demand(")")
        return tuple(values)


def parse(text: str, names: frozenset[str]) -> Expression:
    """The tree of a formula that may use `names`. Raises BadFormula."""
    if len(text) > LONGEST:
        raise BadFormula("formula_too_long", LONGEST + 1)
    return _Reader(text.translate(_PLAIN), names).whole()


def measures(expression: Expression) -> frozenset[str]:
    """The names a formula uses."""
    match expression:
        case Measure(name):
            return frozenset((name,))
        case Operation(_, operands):
            return frozenset().union(*(measures(operand) for operand in operands))
    return frozenset()


def evaluate(expression: Expression, values: Mapping[str, Fraction]) -> Fraction:
    """The exact value. Raises BadFormula(`formula_division_by_zero`), and KeyError for a measure without a value."""
    match expression:
        case Number(value):
            return value
        case Measure(name):
            return values[name]
    found = [evaluate(operand, values) for operand in expression.operands]
    if expression.sign in FUNCTIONS:
        return FUNCTIONS[expression.sign](found)
    if len(found) == 1:
        return -found[0]
    try:
        return _OPERATIONS[expression.sign](*found)
    except ZeroDivisionError as error:
        raise BadFormula("formula_division_by_zero") from error


def written(expression: Expression, values: Mapping[str, str], above: int = 0) -> str:
    """The formula as arithmetic for people, with figures instead of names: `89.50 × 2.80 + 5.00`."""
    match expression:
        case Number(_, text):
            return text
        case Measure(name):
            return values[name]
    sign, operands = expression.sign, expression.operands
    if sign in FUNCTIONS:
        return f"{sign}({', '.join(written(operand, values) for operand in operands)})"
    if len(operands) == 1:
        return f"-{written(operands[0], values, 3)}"
    rank = _RANK[sign]
    left, right = written(operands[0], values, rank), written(operands[1], values, rank + 1)
    text = f"{left} {_SIGNS[sign]} {right}"
    return f"({text})" if rank < above else text
