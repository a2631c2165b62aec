"""Where somebody can be put: the shift of a post on a day, as its template says."""

from collections.abc import Iterable
from datetime import date

from uuid_utils.compat import uuid7

from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters import errors
from ticketing.rosters.models import DutyShift, Roster
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.shift_times import overlap, span_of


def shift_of(  # noqa: PLR0917  # what a shift is made from
    work: Work, roster: Roster, post: DutyPost, template: ShiftTemplate, day: date, planned: Iterable[DutyShift]
) -> DutyShift:
    """One of those that are `planned` for the post, or a new one. Raises PastDay, OverlappingShifts."""
    span = span_of(day, template.begins, template.ends)
    if span[1] <= work.now or day < work.today:
        raise errors.PastDay
    for other in planned:
        if other.template_id == template.id and other.day == day:
            return other
        if overlap(other.span, span):
            raise errors.OverlappingShifts(name=other.name, starts_at=other.starts_at.isoformat())
    return DutyShift(
        id=uuid7(),
        roster_id=roster.id,
        community_id=roster.community_id,
        post_id=post.id,
        template_id=template.id,
        name=template.name,
        day=day,
        starts_at=span[0],
        ends_at=span[1],
        published_at=work.now if roster.published else None,
    )
