"""The ticket and its state rules."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from msgspec.structs import replace
from sqlalchemy import Boolean, CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, literal_column, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.clocks.evaluation import Circumstances
from ticketing.models import Model, none_of, one_of, said
from ticketing.tickets import errors
from ticketing.tickets.codes import CODED, ENDED, MAJOR
from ticketing.tickets.endings import ATTEMPTS_BEFORE_CLOSING, DECIDED, bar_to_reopening
from ticketing.tickets.steps import Found, Step, StillOpen, stated
from ticketing.tickets.transitions import BACK, after


class Ticket(Model, Aggregate):
    """One matter of one requester, from registration to its end. Never deleted."""

    __tablename__ = "ticket"
    __scope__ = Scope(community="community_id", own=("handler_id", "first_receiver_id"))
    __table_args__ = (
        UniqueConstraint("tenant_id", "no"),
        UniqueConstraint("tenant_id", "status_token_hash"),
        ForeignKeyConstraint(["tenant_id", "repeat_of"], ["ticket.tenant_id", "ticket.id"]),
        *(CheckConstraint(one_of(name, codes), name=f"ticket_{name}_check") for name, codes in CODED.items()),
        ForeignKeyConstraint(["tenant_id", "merged_into"], ["ticket.tenant_id", "ticket.id"]),
        Index("ticket_unended", "tenant_id", "state", "community_id", postgresql_where=text(none_of("state", ENDED))),
        Index("ticket_newest", "tenant_id", "registered_at", "id"),
        Index("ticket_of_kind", "tenant_id", "kind", "registered_at", "id"),
        Index("ticket_ruled", "tenant_id", "kind", "validity", "community_id", "registered_at"),
        Index("ticket_by_class", "tenant_id", "class_l1", "class_l2", "registered_at", "id"),
        Index("ticket_by_state", "tenant_id", "state", "registered_at", "id"),
        Index("ticket_by_community", "tenant_id", "community_id", "state", "registered_at", "id"),
        Index("ticket_by_handler", "tenant_id", "handler_id", "state", "registered_at", "id"),
        Index("ticket_by_first_receiver", "tenant_id", "first_receiver_id", "registered_at", "id"),
        Index("ticket_by_building", "tenant_id", "building_id", "state"),
        Index("ticket_by_unit", "tenant_id", "unit_id", "registered_at", "id"),
        Index("ticket_by_person", "tenant_id", "person_id", "registered_at", "id"),
        Index("ticket_by_phone", "tenant_id", "contact_phone_blind", "registered_at", "id"),
        Index("ticket_by_repeat", "tenant_id", "repeat_of"),
        Index("ticket_merged", "tenant_id", "merged_into", postgresql_where=text(said("merged_into"))),
        Index("ticket_about", "tenant_id", "complained_about_id", postgresql_where=text(said("complained_about_id"))),
    )

    no: Mapped[str]
    kind: Mapped[str]
    channel: Mapped[str]
    community_id: Mapped[UUID]
    building_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    place: Mapped[str | None]
    contact_name: Mapped[bytes | None]
    contact_phone: Mapped[bytes | None]
    contact_phone_blind: Mapped[bytes | None]
    contact_phone_last4: Mapped[str | None]
    contact_email: Mapped[bytes | None]
    contact_email_blind: Mapped[bytes | None]
    contact_email_proven: Mapped[bool | None]
    anonymous: Mapped[bool]
    title: Mapped[str]
    description: Mapped[str]
    desired_outcome: Mapped[str | None]
    class_l1: Mapped[str | None]
    class_l2: Mapped[str | None]
    nature: Mapped[str | None]
    severity: Mapped[str]
    phase: Mapped[str]
    state: Mapped[str]
    state_since: Mapped[datetime]
    first_receiver_id: Mapped[UUID | None]
    """who took it first; never changes once set and stays accountable to the end (S2-34)"""
    handler_id: Mapped[UUID | None]
    handler_since: Mapped[datetime | None]
    department: Mapped[str | None]
    promised_reply_at: Mapped[datetime]
    occurred_at: Mapped[datetime | None]
    registered_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    major_reported_at: Mapped[datetime | None]
    measure: Mapped[str | None]
    measure_planned_on: Mapped[date | None]
    result: Mapped[str | None]
    cause: Mapped[str | None]
    cause_kind: Mapped[str | None]
    resolved_at: Mapped[datetime | None]
    replied_at: Mapped[datetime | None]
    return_count: Mapped[int]
    closed_at: Mapped[datetime | None]
    close_reason: Mapped[str | None]
    repeat_of: Mapped[UUID | None]
    merged_into: Mapped[UUID | None]
    """the ticket this one is answered with (C3.2 row 20)"""
    reopen_count: Mapped[int]
    suspended_from: Mapped[str | None]
    """the state a suspension interrupted"""
    validity: Mapped[str | None]
    """the ruling in force; none yet while nobody has ruled (S0-43)"""
    severity_signs: Mapped[list[Any]]
    """what made it major or urgent (C3.2 severity)"""
    claim_cents: Mapped[int | None]
    households: Mapped[int | None]
    complained_about_id: Mapped[UUID | None]
    """the colleague the complaint is about: never its handler, never its judge"""
    responsible_department: Mapped[str | None]
    responsible_id: Mapped[UUID | None]
    evidence: Mapped[str | None]
    """what shows that it is done (C3.2 row 13)"""
    status_token_hash: Mapped[bytes | None]
    attachment_count: Mapped[int]

    @property
    def circumstances(self) -> Circumstances:
        return Circumstances(
            kind=self.kind,
            severity=self.severity,
            phase=self.phase,
            accepted_at=self.accepted_at,
            registered_at=self.registered_at,
            agreed_at=self.promised_reply_at if self.kind == "task" else None,
        )

    @property
    def major(self) -> bool:
        return self.severity in MAJOR

    @property
    def taken_up_again(self) -> bool:
        """It is in its second round: sent back or reopened (C3.2 rows 16 and 17)."""
        return bool(self.return_count or self.reopen_count)

    def step(self, verb: str, at: datetime) -> Step:
        """Do what the table of transitions says of `verb`. Raises `WrongState` where it says nothing."""
        before, now = self.state, after(verb, self.kind, self.state)
        if now == BACK:
            now, self.suspended_from = self.suspended_from or "accepted", None
        if now == before:
            return Step(verb=verb, from_state=before, to_state=before)
        dwell = _seconds(self.state_since, at)
        self.state, self.state_since = now, at
        return Step(verb=verb, from_state=before, to_state=now, dwell_seconds=dwell)

    @property
    def sheet_missing(self) -> bool:
        """A major complaint that has not been reported to the centre yet (C3.2 row 7)."""
        return self.kind == "complaint" and self.major and self.major_reported_at is None

    def refuse_if_about(self, staff_id: UUID | None) -> None:
        """Nobody works on a complaint about themselves."""
        if staff_id is not None and staff_id == self.complained_about_id:
            raise errors.ConflictOfInterest

    def _pass_to(self, handler_id: UUID, at: datetime) -> UUID | None:
        """Make somebody the one handler; returns who it was before."""
        self.refuse_if_about(handler_id)
        before = self.handler_id
        if before != handler_id:
            self.handler_id, self.handler_since = handler_id, at
        return before

    def accept(self, by: UUID, at: datetime, promise: datetime) -> Step:
        step = self.step("accept", at)
        self.first_receiver_id = self.first_receiver_id or by
        before = self._pass_to(by, at)
        self.accepted_at, self.promised_reply_at = at, promise
        return step.handing(before, by)

    def assign(self, handler_id: UUID, department: str, at: datetime) -> Step:
        """A specialist who assigns a clear case has found it valid (C3.2 row 6)."""
        step = self._entrust(self.step("assign", at), handler_id, department, at)
        if self.kind == "complaint":
            self.validity = self.validity or "valid"
        return step

    def rule_valid(self, validity: str, handler_id: UUID, department: str, at: datetime) -> Step:
        self.validity = validity
        return self._entrust(self.step("rule_valid", at), handler_id, department, at)

    def _entrust(self, step: Step, handler_id: UUID, department: str, at: datetime) -> Step:
        if self.kind == "complaint" and self.class_l1 is None:
            raise errors.ClassMissing
        self.department = department
        return step.handing(self._pass_to(handler_id, at), handler_id)

    def rule_invalid(self, at: datetime) -> Step:
        """The reason goes to the customer with the ruling (C3.2 row 5)."""
        step = self.step("rule_invalid", at)
        self.validity, self.replied_at = "invalid", at
        return step

    def hand_over(self, handler_id: UUID, at: datetime) -> Step:
        """Another handler takes it; how long it lay with the one before is kept (C3.1 invariant 5)."""
        step = self.step("hand_over", at)
        if handler_id == self.handler_id:
            raise errors.AlreadyHandler
        lay = self.lain(at)
        return replace(step.handing(self._pass_to(handler_id, at), handler_id), dwell_seconds=lay)

    def lain(self, at: datetime) -> int:
        """Seconds it has been with its handler."""
        return _seconds(self.handler_since or self.registered_at, at)

    def classify(
        self,
        *,
        class_l1: str | None = None,
        class_l2: str | None = None,
        nature: str | None = None,
        severity: str | None = None,
        phase: str | None = None,
    ) -> None:
        """Take over what is given; what is not given stays, but below another first-level class no second one does."""
        if class_l1 not in (None, self.class_l1):
            self.class_l1, self.class_l2 = class_l1, None
        self.class_l2 = class_l2 or self.class_l2
        self.nature = nature or self.nature
        self.severity = severity or self.severity
        self.phase = phase or self.phase

    def locate(self, unit_id: UUID | None, building_id: UUID | None, place: str | None, at: datetime) -> Step:
        """Say where it is, when that was not known or not right."""
        step = self.step("locate", at)
        self.unit_id, self.building_id, self.place = unit_id, building_id, place
        return step

    def report_major(self, demand: str | None, at: datetime) -> Step:
        """The complaint sheet of a major or urgent case reaches the centre (C3.2 row 7); it says what the requester
        wants (E1-02), by now if nobody knew before."""
        step = self.step("report_major", at)
        if not self.major:
            raise errors.NotMajor(severity=self.severity)
        if self.major_reported_at is not None:
            raise errors.AlreadyReported(reported_at=self.major_reported_at)
        self.desired_outcome = demand if stated(demand) else self.desired_outcome
        if self.kind == "complaint" and not stated(self.desired_outcome):
            raise errors.DemandMissing
        self.major_reported_at = at
        return step

    def take_measure(self, measure: str, planned_on: date, today: date, at: datetime) -> Step:
        step = self.step("take_measure", at)
        if step.from_state == "processing" and not self.taken_up_again:
            raise errors.MeasureStands
        if planned_on < today:
            raise errors.PlannedInThePast
        self.measure, self.measure_planned_on = measure, planned_on
        return step

    def resolve(self, result: str, found: Found, waits: StillOpen, at: datetime) -> Step:
        """Everything it needed is done, and for a complaint its cause and the evidence are known (C3.2 row 13)."""
        step = self.step("resolve", at)
        self.cause, self.cause_kind = found.cause or self.cause, found.cause_kind or self.cause_kind
        self.evidence = found.evidence or self.evidence
        if self.kind == "complaint":
            if not self.cause or not self.cause_kind:
                raise errors.CauseMissing
            if not self.evidence:
                raise errors.EvidenceMissing
            if self.sheet_missing:
                raise errors.ComplaintSheetMissing
        waits.refuse()
        self.result, self.resolved_at = result, at
        return step

    def reply(self, at: datetime) -> Step:
        step = self.step("reply", at)
        self.replied_at = at
        return step

    def close(self, confirmed: bool, days_with_failed_attempts: int, at: datetime) -> Step:
        reason = DECIDED.get(self.state) or ("confirmed" if confirmed else "unreachable")
        step = self.step("close", at)
        if reason == "unreachable" and days_with_failed_attempts < ATTEMPTS_BEFORE_CLOSING:
            raise errors.NotConfirmed(days_with_failed_attempts=days_with_failed_attempts)
        self.closed_at, self.close_reason = at, reason
        return step

    def may_return(self, by_supervisor: bool) -> bool:
        return by_supervisor or not self.return_count

    def send_back(self, by_supervisor: bool, at: datetime) -> Step:
        """The customer is not satisfied; a second time a supervisor decides (C3.2 row 16)."""
        step = self.step("return", at)
        if not self.may_return(by_supervisor):
            raise errors.SupervisorDecides(returned=self.return_count)
        self.return_count += 1
        self.resolved_at = self.replied_at = None
        return step

    def may_reopen(self, at: datetime) -> bool:
        """Whether `reopen` would not be refused: closed as a valid matter, and not long ago."""
        return self.state == "closed" and bar_to_reopening(self.close_reason, self.closed_at, at) is None

    def reopen(self, at: datetime) -> Step:
        step, bar = self.step("reopen", at), bar_to_reopening(self.close_reason, self.closed_at, at)
        if bar is not None:
            raise bar
        self.reopen_count += 1
        self.closed_at = self.close_reason = self.resolved_at = self.replied_at = None
        return step

    def suspend(self, at: datetime) -> Step:
        before, step = self.state, self.step("suspend", at)
        self.suspended_from = before
        return step

    def merge(self, into: UUID, at: datetime) -> Step:
        step = self.step("merge", at)
        self.merged_into, self.closed_at, self.close_reason = into, at, "merged"
        return step

    def withdraw(self, open_work_orders: int, at: datetime) -> Step:
        step = self.step("withdraw", at)
        if open_work_orders:
            raise errors.WorkOrdersOpen(open=open_work_orders)
        self.closed_at, self.close_reason = at, "withdrawn"
        return step


def _seconds(since: datetime, until: datetime) -> int:
    return int((until - since).total_seconds())


IS_OPEN = literal_column(none_of("ticket.state", ENDED), Boolean)
"""As in the index of tickets that have not ended, so that the planner recognises it"""
