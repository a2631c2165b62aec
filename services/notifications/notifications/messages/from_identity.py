"""Who is told of facts of identity: a seat that somebody leaves empty needs somebody who fills it (C1.1)."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import identity as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling

ORGANISERS = frozenset({"tenant_admin", "hr_manager"})
"""They name heads, experts and leaders; the team of a community is the customer service manager's as well."""


def _vacated(template: str, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="organisation",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        **more,
    )


def without_head(event: facts.DepartmentChanged, meta: Meta) -> Telling | None:
    if event.vacated_by is None:
        return None
    return _vacated("department_without_head", meta, roles=ORGANISERS, facts={"department": event.name})


def team_vacated(event: facts.SpecialistTeamChanged, meta: Meta) -> Telling | None:
    if event.vacated_by is None:
        return None
    roles = ORGANISERS | {"cs_manager"}
    return _vacated("team_seat_vacant", meta, roles=roles, community_id=event.community_id)


def panel_vacated(event: facts.ExpertPanelChanged, meta: Meta) -> Telling | None:
    if event.vacated_by is None:
        return None
    return _vacated("panel_seat_vacant", meta, roles=ORGANISERS, facts={"discipline": event.discipline})


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.DepartmentChanged: without_head,
    facts.SpecialistTeamChanged: team_vacated,
    facts.ExpertPanelChanged: panel_vacated,
}
