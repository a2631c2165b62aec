"""Everything that can be an exception. Another noun adds a line here."""

from ticketing.approvals import exception_source as approvals
from ticketing.callbacks import exception_source as callbacks
from ticketing.clocks import exception_source as clocks
from ticketing.department_tasks import exception_source as department_tasks
from ticketing.duty_gaps import exception_source as duty_gaps
from ticketing.exceptions.source import Source
from ticketing.incidents import exception_source as incidents
from ticketing.incoming_mails import exception_source as incoming_mails
from ticketing.mailboxes import exception_source as mailboxes
from ticketing.plans import exception_source as plans
from ticketing.silences import exception_source as silences
from ticketing.transfers import exception_source as transfers
from ticketing.undelivered_answers import exception_source as undelivered_answers
from ticketing.urge_notices import exception_source as urge_notices

SOURCES: tuple[Source, ...] = (
    clocks.NOT_ACCEPTED,
    duty_gaps.DESK_EMPTY,
    transfers.UNWANTED,
    clocks.MISSED,
    urge_notices.UNANSWERED,
    urge_notices.ESCALATED,
    silences.SILENT,
    department_tasks.OVERDUE,
    plans.OVERDUE,
    approvals.OVERDUE,
    incidents.UNREVIEWED,
    callbacks.LATE,
    callbacks.UNREACHED,
    undelivered_answers.UNDELIVERED,
    incoming_mails.WAITING,
    incoming_mails.FLOODED,
    mailboxes.UNREADABLE,
)
CODES: tuple[str, ...] = tuple(source.code for source in SOURCES)
