"""Refusals around incidents."""

from kit.problems import Refusal


class IncidentWrongState(Refusal):
    status, code, title = 409, "incident_wrong_state", "The incident is in a state that does not allow this"


class JoinedAlready(Refusal):
    """Says which one."""

    status, code, title = 409, "joined_already", "The ticket belongs to an incident already"


class NotOfThisIncident(Refusal):
    status, code, title = 409, "not_of_this_incident", "The ticket does not belong to this incident"


class NobodyToTell(Refusal):
    status, code, title = 409, "nobody_to_tell", "No ticket belongs to this incident yet"


class TicketElsewhere(Refusal):
    status, code, title = 409, "ticket_elsewhere", "The ticket is about another community or has ended"
