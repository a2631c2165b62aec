"""What is open at a post, and the papers with which it goes from one shift to the next."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model, one_of
from ticketing.shift_handovers import errors
from ticketing.shift_handovers.content import KINDS

STATES = ("drafted", "reviewed", "signed_both", "refused")
UNDER_WAY = ("drafted", "reviewed")


class ShiftHandover(Model, Aggregate):
    """`drafted → reviewed → signed_both`, or `refused` (C3.16)."""

    __tablename__ = "shift_handover"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "no"),
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        CheckConstraint(one_of("state", STATES), name="shift_handover_state_check"),
        CheckConstraint("on_coming_id <> off_going_id", name="shift_handover_two_people_check"),
        Index(
            "shift_handover_of_shift",
            "tenant_id",
            "shift_id",
            unique=True,
            postgresql_where=text("state <> 'refused'"),
        ),
        Index("shift_handover_of_post", "tenant_id", "post_id", "created_at", "id"),
        Index("shift_handover_newest", "tenant_id", "community_id", "created_at", "id"),
    )

    no: Mapped[str]
    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    """the shift that ends"""
    state: Mapped[str]
    off_going_id: Mapped[UUID]
    off_going_signed_at: Mapped[datetime | None]
    off_going_hash: Mapped[str | None]
    on_coming_id: Mapped[UUID | None]
    on_coming_signed_at: Mapped[datetime | None]
    on_coming_hash: Mapped[str | None]
    content: Mapped[dict[str, Any] | None]
    """what was signed, as it was when the first signed"""
    refusal_reason: Mapped[str | None]

    @property
    def frozen(self) -> bool:
        return self.off_going_signed_at is not None or self.on_coming_signed_at is not None

    def under_way(self) -> None:
        if self.state not in UNDER_WAY:
            raise errors.HandoverWrongState(state=self.state, allowed_from=list(UNDER_WAY))

    def changed(self) -> None:
        """A line came or got another outcome: it has to be reviewed again."""
        self.under_way()
        if self.frozen:
            raise errors.HandoverFrozen
        self.state = "drafted"

    def review(self, by: UUID, *, all_reviewed: bool) -> None:
        self.under_way()
        self._not_off_going(by)
        self.on_coming_id = self.on_coming_id or by
        self.state = "reviewed" if all_reviewed else "drafted"

    def sign_off_going(self, content: dict[str, Any], hash: str, at: datetime) -> None:
        self.under_way()
        if self.off_going_signed_at is not None:
            raise errors.AlreadySigned
        self.off_going_signed_at, self.off_going_hash = at, hash
        self._signed(content)

    def sign_on_coming(self, by: UUID, content: dict[str, Any], hash: str, at: datetime) -> None:
        self.under_way()
        self._not_off_going(by)
        if self.on_coming_signed_at is not None:
            raise errors.AlreadySigned
        self.on_coming_id, self.on_coming_signed_at, self.on_coming_hash = by, at, hash
        self.state = "reviewed"
        self._signed(content)

    def refuse(self, by: UUID, reason: str) -> None:
        self.under_way()
        self._not_off_going(by)
        self.state, self.on_coming_id, self.refusal_reason = "refused", by, reason

    def _signed(self, content: dict[str, Any]) -> None:
        self.content = self.content or content
        if self.off_going_signed_at is not None and self.on_coming_signed_at is not None:
            self.state = "signed_both"

    def _not_off_going(self, by: UUID) -> None:
        if by == self.off_going_id:
            raise errors.OwnHandover


class HandoverItem(Model, TenantRow):
    """Something open at a post. It is carried from hand-over to hand-over until it is done with a word."""

    __tablename__ = "handover_item"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        CheckConstraint(one_of("kind", KINDS), name="handover_item_kind_check"),
        CheckConstraint("(done_at IS NULL) = (word IS NULL)", name="handover_item_word_check"),
        Index("handover_item_open", "tenant_id", "post_id", "raised_at", postgresql_where=text("done_at IS NULL")),
        Index("handover_item_of_record", "tenant_id", "post_id", "record_id"),
    )

    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    kind: Mapped[str]
    text: Mapped[str]
    amount_cents: Mapped[int | None]
    record_id: Mapped[UUID | None]
    """the ticket, call-back or phone message it stands for"""
    raised_by: Mapped[UUID | None]
    """None: it came from the records of the desk"""
    raised_at: Mapped[datetime]
    carried: Mapped[int]
    """how many hand-overs it has gone through"""
    word: Mapped[str | None]
    done_by: Mapped[UUID | None]
    """None: the record it stands for ended; the word is its last state"""
    done_at: Mapped[datetime | None]

    def finish(self, word: str, by: UUID | None, at: datetime) -> None:
        if self.done_at is not None:
            raise errors.ItemDone
        self.word, self.done_by, self.done_at = word, by, at


class HandoverLine(Model, TenantRow):
    """One item on one hand-over, and that the on-coming person has looked at it."""

    __tablename__ = "handover_line"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "handover_id"], ["shift_handover.tenant_id", "shift_handover.id"]),
        ForeignKeyConstraint(["tenant_id", "item_id"], ["handover_item.tenant_id", "handover_item.id"]),
        UniqueConstraint("tenant_id", "handover_id", "item_id"),
    )

    handover_id: Mapped[UUID]
    item_id: Mapped[UUID]
    outcome: Mapped[str]
    word: Mapped[str | None]
    reviewed_by: Mapped[UUID | None]
    reviewed_at: Mapped[datetime | None]
    remark: Mapped[str | None]
