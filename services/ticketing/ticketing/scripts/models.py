"""What is said in one situation. A community may have words of its own; otherwise those of the company hold."""

from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model, one_of

Situation = Literal[
    "greeting",
    "first_caller",
    "repeat_caller",
    "frequent_caller",
    "transfer",
    "closing",
    "unfounded_reply",
    "founded_reply",
    "holding_reply",
]
"""The last three are written: what the customer of a complaint is answered, or told meanwhile (S0-16)"""
Answer = Literal["title", "description", "place", "desired_outcome", "contact_name"]
"""The field of the intake form that the answer to a question goes into"""
WRITTEN = ("unfounded_reply", "founded_reply", "holding_reply")
SITUATIONS: tuple[str, ...] = get_args(Situation)


class Script(Model, Aggregate):
    """`steps`: what to say, perhaps in English too, and perhaps which field the answer goes into.

    `{customer|…}` stands for what is known of whom it is said to, with what is said where nobody knows it: so do unit,
    community, phone, operator, matter, and in a reply no (the ticket's number), cause, result and promise. What is in
    〔〕 has to be put into words by whoever replies, unless it stands behind the bar of something that is known.
    """

    __tablename__ = "script"
    __table_args__ = (
        UniqueConstraint("tenant_id", "situation", "community_id", postgresql_nulls_not_distinct=True),
        CheckConstraint(one_of("situation", SITUATIONS), name="script_situation_check"),
    )

    situation: Mapped[str]
    community_id: Mapped[UUID | None]
    steps: Mapped[list[Any]]
    active: Mapped[bool]
