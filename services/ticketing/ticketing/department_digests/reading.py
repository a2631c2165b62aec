"""A digest as its addressee may read it."""

from msgspec.structs import replace

from kit.work import Work
from ticketing.department_digests.schemas import DigestContentRead
from ticketing.feedback_analyses.scores import READ


def shown_to(work: Work, content: DigestContentRead) -> DigestContentRead:
    """As it was sent, but for low scores when its reader may not read visits any more."""
    if work.principal.may(READ):
        return content
    found = content.analysis
    bare = replace(
        found,
        total=replace(found.total, low=None),
        by_class=[replace(one, low=None) for one in found.by_class],
        by_community=[replace(one, low=None) for one in found.by_community],
    )
    return replace(content, analysis=bare)
