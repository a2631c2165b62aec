"""Which fact a verb states: complaints have a vocabulary of their own, every other kind shares one."""

from events import ticketing as facts
from ticketing.tickets.models import Ticket

_FACTS: dict[str, tuple[type[facts.TicketFact], type[facts.TicketFact]]] = {
    "register": (facts.ComplaintRegistered, facts.TicketRegistered),
    "accept": (facts.ComplaintAccepted, facts.TicketAccepted),
    "assign": (facts.ComplaintAssigned, facts.TicketAssigned),
    "hand_over": (facts.ComplaintAssigned, facts.TicketAssigned),
    "reclassify": (facts.ComplaintProgressed, facts.TicketProgressed),
    "locate": (facts.ComplaintProgressed, facts.TicketProgressed),
    "report_major": (facts.ComplaintMajorReported, facts.TicketProgressed),
    "take_measure": (facts.ComplaintFirstMeasure, facts.TicketProgressed),
    "begin_work": (facts.ComplaintProgressed, facts.TicketProgressed),
    "note": (facts.ComplaintProgressed, facts.TicketProgressed),
    "resolve": (facts.ComplaintResolved, facts.TicketResolved),
    "reply": (facts.ComplaintReplied, facts.TicketAnswered),
    "record_attempt": (facts.ComplaintProgressed, facts.TicketProgressed),
    "close": (facts.ComplaintClosed, facts.TicketClosed),
    "return": (facts.ComplaintReturned, facts.TicketReturned),
    "withdraw": (facts.ComplaintWithdrawn, facts.TicketWithdrawn),
}


def fact(verb: str, ticket: Ticket) -> facts.TicketFact:
    """The ticket as it stands after `verb`."""
    complaint, other = _FACTS[verb]
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
    )
