"""What a department is found to have caused, by one rule for every report (C3.5): the quarter's own figures, the
assessments of its departments and the month's meeting show one number for one department."""

from ticketing.occurrences.codes import Occurrence, Period
from ticketing.overviews.repository import TicketFilter


def caused(period: Period, happened: Occurrence = "registered", *, repeated: bool = False) -> TicketFilter:
    """Valid complaints; the department is the one found responsible last, as the ticket says it now."""
    return TicketFilter(kind="complaint", validity="valid", happened=happened, period=period, repeated=repeated)
