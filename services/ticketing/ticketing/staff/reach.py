"""What is the whole company's: its reports, and the settings that count for all of it (ADR 0017)."""

from collections.abc import Iterator
from contextlib import contextmanager

from kit.principal import Principal
from kit.problems import NotFound
from kit.work import Work
from ticketing.staff.errors import WholeCompanyOnly


def sees_everything(work: Work) -> bool:
    """False for somebody whose reach ends at some communities or at their own records."""
    scope = work.principal.scope
    return work.principal.realm != "staff" or (scope.communities is None and not scope.own_only)


def whole_company(work: Work) -> None:
    """Reports of the whole company are for those who see all of it. Raises NotFound for everybody else: what is beyond
    one's reach looks like nothing."""
    if not sees_everything(work):
        raise NotFound


def check_whole_company(work: Work) -> None:
    """Settings of the whole company are changed by who serves all of it; others read them. Raises WholeCompanyOnly."""
    if not sees_everything(work):
        raise WholeCompanyOnly


@contextmanager
def seeing_as(work: Work, reader: Principal) -> Iterator[None]:
    """Counts what somebody else would see, for a report they are sent: with their reach and their permissions. Only
    the service itself does so, never for a caller who is somebody."""
    assert work.principal.realm == "system", "nobody looks through the eyes of another"
    before, work.principal = work.principal, reader
    try:
        yield
    finally:
        work.principal = before
