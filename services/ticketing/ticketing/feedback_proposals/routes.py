"""Proposals over HTTP."""

from litestar import put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.feedback_proposals.schemas import FeedbackProposalRead, SaveFeedbackProposal
from ticketing.feedback_proposals.service import FeedbackProposalService


@put(
    "/feedback-proposals",
    permission="ticketing.company_report.publish",
    summary="Say what is to be done about the feedback of a period",
)
async def write_feedback_proposal(
    data: JSONBody[SaveFeedbackProposal], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> FeedbackProposalRead:
    """`If-Match` 0 for the first. It stands in the analysis of the same period and department."""
    return await FeedbackProposalService(work).write(if_match, data)


routes = [write_feedback_proposal]
