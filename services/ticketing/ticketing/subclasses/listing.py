"""The company's list of second-level classes: how it is changed, and that no class a ticket may have is ever lost.

A class of the company's own may be a kind of a shipped one: `leakage.1` is a kind of `leakage`, and whatever follows
from that one (the building part whose warranty decides, C2.4) follows for it as well. Others are `own.1`, `own.2`.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from kit.problems import FieldError, InvalidFields
from ticketing.subclasses.catalogue import SHIPPED
from ticketing.tickets.codes import CLASSES

MOST = 40
"""classes in use below one first-level class: a list nobody can choose from helps nobody"""
MOST_EVER = 400
"""classes below one first-level class with the retired ones, which are never lost"""


class Subclass(Struct, frozen=True, kw_only=True):
    class_l1: str
    code: str
    name: str | None = None
    """in the company's words; None for a shipped class in the words of the product"""
    active: bool = True
    """whether it can still be chosen; tickets keep a class that is retired"""

    @property
    def shipped(self) -> bool:
        return self.code in SHIPPED.get(self.class_l1, ())


class Wish(Struct, frozen=True, kw_only=True):
    """A class as the list shall have it; without a code it is a new one, perhaps a kind of the shipped class `like`."""

    class_l1: str
    code: str | None
    name: str | None
    like: str | None
    active: bool


def in_order(kept: Iterable[Subclass]) -> list[Subclass]:
    """Shipped classes as the company has changed them, then its own, by first-level class. A class that a release
    brings is there without anybody's doing."""
    changed = {(one.class_l1, one.code): one for one in kept}
    listed: list[Subclass] = []
    for class_l1 in CLASSES["complaint"]:
        shipped = [Subclass(class_l1=class_l1, code=code) for code in SHIPPED.get(class_l1, ())]
        listed += [changed.get((class_l1, one.code), one) for one in shipped]
        listed += [one for one in changed.values() if one.class_l1 == class_l1 and not one.shipped]
    return listed


def rewritten(before: Sequence[Subclass], wishes: Sequence[Wish]) -> list[Subclass]:
    """The list after the wishes. A class that is not wished for any more is retired.

    Raises InvalidFields naming the wish that cannot be: a first-level class or a code that is not there, no name, a
    name that stands twice below one first-level class, too many."""
    known = {(one.class_l1, one.code): one for one in before}
    faults = list(_faults(known, wishes))
    if faults:
        raise InvalidFields(faults)
    codes = {class_l1: [one.code for one in before if one.class_l1 == class_l1] for class_l1 in CLASSES["complaint"]}
    after = {key: replace(one, active=False) for key, one in known.items()}
    for wish in wishes:
        code = wish.code or _next(codes[wish.class_l1], wish.like or "own")
        if wish.code is None:
            codes[wish.class_l1].append(code)
        after[wish.class_l1, code] = Subclass(
            class_l1=wish.class_l1, code=code, name=_words(wish.name), active=wish.active
        )
        if len(codes[wish.class_l1]) > MOST_EVER:
            raise InvalidFields([FieldError("items", "too_many")])
    return in_order(after.values())


def _faults(known: dict[tuple[str, str], Subclass], wishes: Sequence[Wish]) -> Iterator[FieldError]:
    seen: set[tuple[str, str]] = set()
    in_use: dict[str, int] = {}
    for at, wish in enumerate(wishes):
        if wish.class_l1 not in CLASSES["complaint"]:
            yield FieldError(f"items.{at}.class_l1", "unknown")
            continue
        shipped = wish.code in SHIPPED.get(wish.class_l1, ())
        if wish.code is not None and (wish.class_l1, wish.code) not in known:
            yield FieldError(f"items.{at}.code", "unknown")
        if wish.like is not None and (wish.code is not None or wish.like not in SHIPPED.get(wish.class_l1, ())):
            yield FieldError(f"items.{at}.like", "unknown")
        if _words(wish.name) is None and not shipped:
            yield FieldError(f"items.{at}.name", "required")
        for word in (f"code {wish.code}" if wish.code else None, _words(wish.name) if wish.active else None):
            if word is not None and (wish.class_l1, word) in seen:
                yield FieldError(f"items.{at}.name", "repeated")
            if word is not None:
                seen.add((wish.class_l1, word))
        in_use[wish.class_l1] = in_use.get(wish.class_l1, 0) + wish.active
        if wish.active and in_use[wish.class_l1] == MOST + 1:
            yield FieldError(f"items.{at}.class_l1", "too_many")


def _next(codes: Sequence[str], like: str) -> str:
    numbers = [int(code.rpartition(".")[2]) for code in codes if code.startswith(f"{like}.")]
    return f"{like}.{max(numbers, default=0) + 1}"


def _words(name: str | None) -> str | None:
    return " ".join((name or "").split()) or None
