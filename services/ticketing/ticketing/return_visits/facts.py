"""A visit as facts tell it."""

from typing import Any

from events import ticketing as facts
from ticketing.return_visits.models import ReturnVisit


def fact(kind: type[facts.ReturnVisitFact], visit: ReturnVisit, **more: Any) -> facts.ReturnVisitFact:
    """The visit as it stands now."""
    return kind(
        no=visit.no,
        cohort=visit.cohort,
        state=visit.state,
        community_id=visit.community_id,
        unit_id=visit.unit_id,
        person_id=visit.person_id,
        ticket_id=visit.ticket_id,
        ticket_no=visit.ticket_no,
        owner_id=visit.owner_id,
        due_at=visit.due_at,
        **more,
    )
