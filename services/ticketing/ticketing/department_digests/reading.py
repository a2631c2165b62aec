"""A digest as whoever reads it may: its head, and the centre that sent it."""

from msgspec.structs import replace

from kit.work import Work
from ticketing.department_digests.schemas import DigestContentRead
from ticketing.feedback_analyses.scores import READ_VISITS

READ_CASES = "ticketing.ticket.read"


def shown_to(work: Work, content: DigestContentRead | None) -> DigestContentRead | None:
    """As it was sent, but without low scores for who may not read visits, and without cases for who may not read
    tickets."""
    if content is None:
        return None
    if not work.principal.may(READ_CASES):
        content = replace(content, cases=[])
    if work.principal.may(READ_VISITS):
        return content
    found = content.analysis
    bare = replace(
        found,
        total=replace(found.total, low=None),
        by_class=[replace(one, low=None) for one in found.by_class],
        by_community=[replace(one, low=None) for one in found.by_community],
    )
    return replace(content, analysis=bare)
