"""The published language: facts one service states and others may act on.

One module per producing service. An event is a frozen struct whose `type` is
`<service>.<noun>.<fact>.v<major>`; a published struct may only gain optional fields.
Payloads hold ids, codes, amounts and instants, never names, phones, ID numbers or free text of customers
(labels of the company's own staff and property are not personal data of customers).
"""

from typing import ClassVar

from msgspec import Struct


class Event(Struct, frozen=True, kw_only=True):
    """A fact about one aggregate, stated in the past tense.

    `aggregate` names the kind of thing whose version the event carries; it is the noun of `type`
    unless several nouns speak about one aggregate (a complaint is a ticket).
    """

    type: ClassVar[str]
    aggregate: ClassVar[str] = ""

    @classmethod
    def service(cls) -> str:
        return cls.type.split(".")[0]

    @classmethod
    def noun(cls) -> str:
        return cls.type.split(".")[1]

    @classmethod
    def aggregate_type(cls) -> str:
        return cls.aggregate or cls.noun()


def published(module: object) -> list[type[Event]]:
    """All event types a producer module declares, in order of declaration."""
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Event) and "type" in vars(value)
    ]
