"""Second-level classes on the wire."""

from typing import Annotated

from msgspec import Meta

from kit.problems import FieldError, InvalidFields
from kit.schemas import Body, Read
from ticketing.subclasses.listing import Subclass, Wish

Code = Annotated[str, Meta(min_length=1, max_length=60)]
Name = Annotated[str, Meta(min_length=1, max_length=30, pattern=r"^[^\x00-\x1f\x7f]+$(?!\n)")]


def below(class_l1: str | None, class_l2: str | None) -> str | None:
    """A second-level class of a filter: its code says nothing without the class it is below. Raises InvalidFields."""
    if class_l2 is not None and class_l1 is None:
        raise InvalidFields([FieldError("class_l2", "with_class_l1")])
    return class_l2


class KeepSubclass(Body, frozen=True, kw_only=True):
    """Without a code it is a new class. `like` names the shipped class it is a kind of."""

    class_l1: Code
    code: Code | None = None
    name: Name | None = None
    like: Code | None = None
    active: bool = True

    def wish(self) -> Wish:
        return Wish(class_l1=self.class_l1, code=self.code, name=self.name, like=self.like, active=self.active)


class ChangeSubclasses(Body, frozen=True, kw_only=True):
    """The list as it shall be. What is not in it any more is retired, never lost."""

    items: Annotated[list[KeepSubclass], Meta(max_length=440)]


class SubclassRead(Read, frozen=True, kw_only=True):
    """`name` is None for a shipped class in the words of the product."""

    class_l1: str
    code: str
    name: str | None
    shipped: bool
    active: bool

    @classmethod
    def of(cls, one: Subclass) -> "SubclassRead":
        return cls(class_l1=one.class_l1, code=one.code, name=one.name, shipped=one.shipped, active=one.active)


class SubclassesRead(Read, frozen=True, kw_only=True):
    """`version` is 0 while the shipped list is in force."""

    version: int
    items: list[SubclassRead]
