"""Which fact a verb states: complaints have a vocabulary of their own, every other kind shares one."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from events import ticketing as facts
from ticketing.tickets.models import Ticket

_FACTS: dict[str, tuple[type[facts.TicketFact], type[facts.TicketFact]]] = {
    "register": (facts.ComplaintRegistered, facts.TicketRegistered),
    "accept": (facts.ComplaintAccepted, facts.TicketAccepted),
    "assign": (facts.ComplaintAssigned, facts.TicketAssigned),
    "hand_over": (facts.ComplaintAssigned, facts.TicketAssigned),
    "reclassify": (facts.ComplaintProgressed, facts.TicketProgressed),
    "locate": (facts.ComplaintProgressed, facts.TicketProgressed),
    "note_doubt": (facts.ComplaintProgressed, facts.TicketProgressed),
    "request_validity": (facts.ComplaintValidityRequested, facts.TicketProgressed),
    "object": (facts.ComplaintValidityRequested, facts.TicketProgressed),
    "rule_valid": (facts.ComplaintRuled, facts.TicketProgressed),
    "rule_invalid": (facts.ComplaintRuled, facts.TicketProgressed),
    "investigate": (facts.ComplaintProgressed, facts.TicketProgressed),
    "conclude": (facts.ComplaintProgressed, facts.TicketProgressed),
    "submit_plan": (facts.ComplaintPlanSubmitted, facts.TicketProgressed),
    "approve_plan": (facts.ComplaintPlanDecided, facts.TicketProgressed),
    "return_plan": (facts.ComplaintPlanDecided, facts.TicketProgressed),
    "finish_item": (facts.ComplaintProgressed, facts.TicketProgressed),
    "hand_on_item": (facts.ComplaintMeasureReassigned, facts.ComplaintMeasureReassigned),
    "report_major": (facts.ComplaintMajorReported, facts.TicketProgressed),
    "take_measure": (facts.ComplaintFirstMeasure, facts.TicketProgressed),
    "begin_work": (facts.ComplaintProgressed, facts.TicketProgressed),
    "attach": (facts.ComplaintProgressed, facts.TicketProgressed),
    "strike_out": (facts.ComplaintProgressed, facts.TicketProgressed),
    "write_in": (facts.ComplaintProgressed, facts.TicketProgressed),
    "press": (facts.ComplaintProgressed, facts.TicketProgressed),
    "note": (facts.ComplaintProgressed, facts.TicketProgressed),
    "resolve": (facts.ComplaintResolved, facts.TicketResolved),
    "reply": (facts.ComplaintReplied, facts.TicketAnswered),
    "record_attempt": (facts.ComplaintProgressed, facts.TicketProgressed),
    "close": (facts.ComplaintClosed, facts.TicketClosed),
    "return": (facts.ComplaintReturned, facts.TicketReturned),
    "assist": (facts.TicketAssistantAdded, facts.TicketAssistantAdded),
    "release_assistant": (facts.ComplaintProgressed, facts.TicketProgressed),
    "reopen": (facts.ComplaintReopened, facts.TicketReopened),
    "suspend": (facts.ComplaintSuspended, facts.TicketSuspended),
    "resume": (facts.ComplaintResumed, facts.TicketResumed),
    "merge": (facts.ComplaintMerged, facts.TicketMerged),
    "withdraw": (facts.ComplaintWithdrawn, facts.TicketWithdrawn),
    "incident_notice": (facts.IncidentNoticeGiven, facts.IncidentNoticeGiven),
    "convert": (facts.TicketConverted, facts.TicketConverted),
}
_OF_KIND: dict[str, type[facts.TicketFact]] = {
    "submit_approval": facts.ApplicationApprovalAsked,
    "approve_step": facts.ApplicationApprovalAsked,
    "grant": facts.TicketAnswered,
    "decline": facts.TicketAnswered,
    "confirm_slot": facts.AppointmentConfirmed,
    "reschedule": facts.AppointmentConfirmed,
    "begin_service": facts.TicketProgressed,
    "finish_service": facts.AppointmentDone,
    "evaluate": facts.TicketClosed,
    "lapse": facts.TicketClosed,
    "reminded": facts.AppointmentApproached,
    "cancel": facts.AppointmentCancelled,
    "miss": facts.AppointmentMissed,
    "give_task": facts.TaskGiven,
    "take_task": facts.TicketProgressed,
    "begin_task": facts.TicketProgressed,
    "finish_task": facts.TaskDone,
    "confirm_task": facts.TicketClosed,
    "return_task": facts.TaskReturned,
}
"""Verbs only one kind has"""


def fact(verb: str, ticket: Ticket, accused: Collection[UUID], **more: Any) -> facts.TicketFact:
    """The ticket as it stands after `verb`; `accused` are all whom it is about, by itself or by what it belongs with,
    and `more` is what the fact of this verb says besides."""
    complaint, other = _FACTS[verb] if verb in _FACTS else (_OF_KIND[verb],) * 2
    return (complaint if ticket.kind == "complaint" else other)(
        no=ticket.no,
        kind=ticket.kind,
        channel=ticket.channel,
        state=ticket.state,
        severity=ticket.severity,
        community_id=ticket.community_id,
        unit_id=ticket.unit_id,
        person_id=ticket.person_id,
        first_receiver_id=ticket.first_receiver_id,
        handler_id=ticket.handler_id,
        promised_reply_at=ticket.promised_reply_at,
        validity=ticket.validity,
        merged_into=ticket.merged_into,
        about_id=ticket.complained_about_id,
        about_ids=tuple(sorted(accused)),
        **more,
    )
