"""Refusals around consultations."""

from kit.problems import Refusal


class PanelIncomplete(Refusal):
    """`discipline` has nobody who could be asked."""

    code = "panel_incomplete"
    title = "Nobody of the expert panel can be asked in this discipline"


class AlreadyAsked(Refusal):
    code = "already_asked"
    title = "A consultation of this discipline is open on the ticket"


class TicketEnded(Refusal):
    code = "ticket_ended"
    title = "The ticket is closed: there is nothing left to ask"


class NotWaiting(Refusal):
    """`state` is the one the consultation is in."""

    code = "consultation_not_waiting"
    title = "The consultation was answered or cancelled before"


class NotAsked(Refusal):
    status = 403
    code = "not_consulted"
    title = "Only the asked expert and the leaders it was reported to answer"


class NothingToSign(Refusal):
    code = "nothing_to_sign"
    title = "Every report of this consultation has been signed for"
