"""Which thing on a screen a fact makes stale. A patch names it; the client fetches it again if it shows it."""

from collections.abc import Iterator
from uuid import UUID

from msgspec import Struct

from events import Event, billing, identity, registry, ticketing
from kit.consumers import Meta


class Patch(Struct, frozen=True, kw_only=True):
    """`own` are the staff the thing belongs to: who sees only own records hears only of those."""

    topic: str
    id: UUID
    version: int | None = None
    community_id: UUID | None = None
    own: tuple[UUID | None, ...] | None = None

    def members(self) -> dict[str, str]:
        """The patch as kit's live channel carries it, besides topic and id."""
        carried: dict[str, str] = {}
        if self.version is not None:
            carried["version"] = str(self.version)
        if self.community_id is not None:
            carried["community_id"] = str(self.community_id)
        if self.own is not None:
            carried["own"] = ",".join(str(id) for id in self.own if id is not None)
        return carried


_COMPANY_WIDE: dict[type[Event], str] = {
    ticketing.ApprovalFlowsChanged: "approvals",
    ticketing.StandInNamed: "approvals",
    ticketing.StandInEnded: "approvals",
    ticketing.ProcedureRulesChanged: "procedure_rules",
    ticketing.SubclassesChanged: "subclasses",
    ticketing.FeedbackProposalRecorded: "analysis",
    ticketing.InquirySummaryDue: "analysis",
    ticketing.FeedbackAnalysisDue: "analysis",
    ticketing.FeedbackProposalAnnounced: "analysis",
    ticketing.SlaReportDue: "analysis",
    ticketing.SatisfactionReportDue: "analysis",
    ticketing.ClockPolicyPublished: "clock_policy",
    ticketing.PbxLinkCreated: "pbx_link",
    ticketing.PbxLinkChanged: "pbx_link",
    billing.DunningPolicyChanged: "dunning_policy",
}
"""Topics of what belongs to no community"""


def patches(event: Event, meta: Meta) -> Iterator[Patch]:
    match event:
        case ticketing.TicketFact() | ticketing.ClockFact() | ticketing.WorkOrderFact() | ticketing.ConsultationFact():
            yield from _ticketing(event, meta)
        case ticketing.DutyFact():
            yield Patch(topic="duty", id=meta.aggregate_id, version=meta.version, community_id=event.community_id)
        case _ if topic := _COMPANY_WIDE.get(type(event)):
            yield Patch(topic=topic, id=meta.aggregate_id, version=meta.version)
        case ticketing.IncidentFact() | ticketing.ClusterDismissed() | ticketing.ExceptionAcknowledged():
            yield from _of_several(event, meta)
        case (
            ticketing.DepartmentTaskFact()
            | ticketing.TransferFact()
            | ticketing.ReferralFact()
            | ticketing.UrgeFact()
            | ticketing.MeasureFact()
            | ticketing.SilenceNoticed()
        ):
            yield Patch(topic="ticket", id=event.ticket_id, community_id=event.community_id, own=_beside(event))
        case ticketing.ReturnVisitFact():
            yield from _return_visit(event, meta)
        case identity.StaffSnapshot():
            yield Patch(topic="staff", id=meta.aggregate_id, version=meta.version)
        case identity.DepartmentSnapshot() | identity.SpecialistTeamChanged() | identity.ExpertPanelChanged():
            yield Patch(topic="organisation", id=meta.aggregate_id, version=meta.version)
        case _:
            yield from _desk(event, meta)
            yield from _reports(event, meta)
            yield from _billing(event, meta)
            yield from _registry(event, meta)
            yield from _from_outside(event, meta)


Beside = (
    ticketing.DepartmentTaskFact
    | ticketing.TransferFact
    | ticketing.ReferralFact
    | ticketing.UrgeFact
    | ticketing.MeasureFact
    | ticketing.SilenceNoticed
)
"""What is shown on the page of its ticket"""


def _beside(event: Beside) -> tuple[UUID | None, ...]:
    """Whose it is."""
    match event:
        case ticketing.DepartmentTaskFact():
            return event.assignee_id, event.created_by, *(event.told or ())
        case ticketing.TransferFact():
            return event.from_staff_id, event.to_staff_id, *(event.told or ())
        case ticketing.ReferralFact():
            return event.asked_by, event.to_staff_id, *(event.told or ())
        case ticketing.UrgeFact():
            return event.recipients
        case ticketing.MeasureFact():
            return event.owner_id, *event.recipients
    return (event.handler_id,)


def _ticketing(
    event: ticketing.TicketFact | ticketing.ClockFact | ticketing.WorkOrderFact | ticketing.ConsultationFact, meta: Meta
) -> Iterator[Patch]:
    community = event.community_id
    match event:
        case ticketing.TicketFact():
            both = (event.first_receiver_id, event.handler_id)
            yield Patch(topic="ticket", id=meta.aggregate_id, version=meta.version, community_id=community, own=both)
        case ticketing.ClockFact():
            yield Patch(topic="ticket", id=event.ticket_id, community_id=community, own=(event.owner_id,))
        case ticketing.ConsultationFact():
            both = (event.expert_id, event.leader_id)
            id, version = meta.aggregate_id, meta.version
            yield Patch(topic="consultation", id=id, version=version, community_id=community, own=both)
            yield Patch(topic="ticket", id=event.ticket_id, community_id=community, own=())
        case ticketing.WorkOrderFact():
            own = (event.assignee_id,)
            yield Patch(topic="work_order", id=meta.aggregate_id, version=meta.version, community_id=community, own=own)
            if event.ticket_id:
                yield Patch(topic="ticket", id=event.ticket_id, community_id=community, own=own)


def _of_several(
    event: ticketing.IncidentFact | ticketing.ClusterDismissed | ticketing.ExceptionAcknowledged, meta: Meta
) -> Iterator[Patch]:
    """What concerns several tickets; a ticket shows the incident it belongs to."""
    community = event.community_id
    match event:
        case ticketing.IncidentFact():
            yield Patch(topic="incident", id=meta.aggregate_id, version=meta.version, community_id=community)
            if isinstance(event, ticketing.IncidentTicketJoined | ticketing.IncidentTicketLeft):
                yield Patch(topic="ticket", id=event.ticket_id, community_id=community)
        case ticketing.ClusterDismissed():
            yield Patch(topic="incident", id=event.building_id, community_id=community)
        case ticketing.ExceptionAcknowledged():
            yield Patch(topic="exception", id=event.subject_id, community_id=community)


def _desk(event: Event, meta: Meta) -> Iterator[Patch]:
    """A call that nobody has taken is everybody's: who sees only own records hears of those they answered."""
    match event:
        case ticketing.CallFact():
            own: tuple[UUID | None, ...] = (event.operator_id,)
        case ticketing.CallbackFact():
            own = (event.owner_id,)
        case ticketing.PhoneMessageFact():
            own = (event.for_id, event.taken_by)
        case ticketing.RecordingCheckFact():
            own = (event.operator_id,)
        case ticketing.CallerVerificationChanged():
            yield Patch(topic="call", id=event.call_id, own=(event.operator_id,))
            return
        case ticketing.ArticleFact() | ticketing.ScriptChanged():
            yield Patch(topic=event.noun(), id=meta.aggregate_id, version=meta.version, community_id=event.community_id)
            return
        case _:
            return
    yield Patch(
        topic=event.aggregate_type(),
        id=meta.aggregate_id,
        version=meta.version,
        community_id=event.community_id,
        own=own,
    )


def _reports(event: Event, meta: Meta) -> Iterator[Patch]:
    id, version = meta.aggregate_id, meta.version
    match event:
        case ticketing.DailyReportFact():
            yield Patch(topic="daily_report", id=id, version=version, community_id=event.community_id)
        case ticketing.ConsolidatedReportFact():
            yield Patch(topic="consolidated_report", id=id, version=version)
        case (
            ticketing.QuarterlyReportFact()
            | ticketing.DepartmentAssessmentSent()
            | ticketing.DepartmentDigestSent()
            | ticketing.ExchangeMeetingFact()
        ):
            yield Patch(topic=event.noun(), id=id, version=version)
        case ticketing.ReportReceiptAcknowledged() | ticketing.ReportReceiptReminded():
            yield Patch(topic=event.document_kind, id=event.document_id)
        case _:
            return


def _return_visit(event: ticketing.ReturnVisitFact, meta: Meta) -> Iterator[Patch]:
    """Whoever visited is known to the fact of the visit alone; until then it belongs to its owner."""
    own = (event.owner_id, getattr(event, "visitor_id", None))
    community = event.community_id
    yield Patch(topic="return_visit", id=meta.aggregate_id, version=meta.version, community_id=community, own=own)
    if event.ticket_id:
        yield Patch(topic="ticket", id=event.ticket_id, community_id=community)


def _from_outside(event: Event, meta: Meta) -> Iterator[Patch]:
    match event:
        case ticketing.MailboxFact() | ticketing.ChannelKeyFact():
            yield Patch(topic="channel", id=meta.aggregate_id, version=meta.version)
        case ticketing.IncomingMailFact():
            yield Patch(
                topic="incoming_mail", id=meta.aggregate_id, version=meta.version, community_id=event.community_id
            )
        case ticketing.ChannelCaseFact():
            own = (event.first_receiver_id, event.handler_id)
            yield Patch(topic="ticket", id=event.ticket_id, community_id=event.community_id, own=own)
        case ticketing.AnswerFact():
            whose, community = (event.handler_id,), event.community_id
            yield Patch(topic="ticket", id=event.ticket_id, community_id=community, own=whose)
            yield Patch(topic="exception", id=meta.aggregate_id, community_id=community, own=whose)
        case _:
            return


_OF_BILLING: dict[type[Event], str] = {
    billing.BillFact: "bill",
    billing.BillingRunFact: "billing_run",
    billing.WaiverFact: "waiver",
    billing.DiscountFact: "discount",
    billing.DayClosingFact: "day_closing",
    billing.DepositFact: "deposit",
    billing.RefundFact: "refund",
    billing.AllocationFact: "allocation",
    billing.DunningFact: "dunning_case",
    billing.ReadingFact: "meter_reading",
    billing.BankStatementFact: "bank_statement",
}
"""Facts that are shown by the thing they are about."""


def _billing(event: Event, meta: Meta) -> Iterator[Patch]:
    community: UUID | None = getattr(event, "community_id", None)
    match event:
        case billing.PaymentFact():
            own = (event.cashier_id,)
            yield Patch(topic="payment", id=meta.aggregate_id, version=meta.version, community_id=community, own=own)
        case billing.BankLineFact():
            yield Patch(topic="bank_line", id=meta.aggregate_id, version=meta.version, community_id=community)
            yield Patch(topic="bank_statement", id=event.statement_id, community_id=community)
        case billing.LateFeePolicyFact():
            yield Patch(topic="charge_item", id=event.charge_item_id, community_id=community)
        case billing.DiscountRuleFact() | billing.EarlyPaymentFact():
            yield Patch(topic="charge_item", id=meta.aggregate_id, community_id=community)
        case billing.AdjustmentFact() | billing.CreditRefundDue():
            yield Patch(topic="bill", id=event.bill_id, community_id=community)
        case billing.WorkOrderSettled():
            yield Patch(topic="work_order", id=event.work_order_id)
        case _:
            for kind, topic in _OF_BILLING.items():
                if isinstance(event, kind):
                    yield Patch(topic=topic, id=meta.aggregate_id, version=meta.version, community_id=community)


def _registry(event: Event, meta: Meta) -> Iterator[Patch]:
    """Property is shown by its noun; rights and charges are shown on the thing they belong to."""
    id, version = meta.aggregate_id, meta.version
    match event:
        case (
            registry.OwnershipStarted()
            | registry.OwnershipEnded()
            | registry.OccupancyBegun()
            | registry.OccupancyEnded()
            | registry.WarrantySnapshot()
        ):
            yield Patch(topic="unit", id=event.unit_id, community_id=event.community_id)
        case registry.ChargePlanImported():
            yield Patch(topic="charge_item", id=event.community_id, community_id=event.community_id)
        case registry.CallerChecked():
            yield Patch(topic="call", id=event.call_id)
        case _ if event.service() == "registry":
            community = id if event.noun() == "community" else getattr(event, "community_id", None)
            yield Patch(topic=event.noun(), id=id, version=version, community_id=community)
        case _:
            return
