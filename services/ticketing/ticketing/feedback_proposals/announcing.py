"""Tells those who see the whole company what is proposed for it; what is proposed for a department stands in its digest
(S3-05)."""

from uuid import UUID, uuid5

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import LEADERS
from ticketing.feedback_proposals.repository import FeedbackProposalRepository
from ticketing.organisations.repository import OrganisationRepository
from ticketing.staff.repository import StaffRepository

ANNOUNCE = "feedback_proposal.announce"
READ = "ticketing.figures.read"


async def announce(work: Work, id: UUID) -> None:
    """Leaders and heads of departments who may open it, but for whoever wrote it."""
    proposal = await FeedbackProposalRepository(work).get(id)
    heads = {one.head_id for one in await OrganisationRepository(work).departments()}
    told = tuple(
        one.id
        for one in await StaffRepository(work).active()
        if READ in one.permissions
        and one.scope == "tenant"
        and (one.id in heads or set(LEADERS) & set(one.roles))
        and one.id != proposal.written_by
    )
    if told:
        fact = facts.FeedbackProposalAnnounced(
            first_day=proposal.first_day, last_day=proposal.last_day, recipients=told
        )
        # Several corrections are announced once, so announcements are not numbered as versions are: each stands alone.
        work.publish(fact, uuid5(proposal.id, f"announced/{proposal.version}"), 1)
