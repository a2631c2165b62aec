"""Approval flows over HTTP."""

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.approval_flows.schemas import ApprovalFlowsRead, ChangeApprovalFlows
from ticketing.approval_flows.service import ApprovalFlowService

FLOWS = "/approval-flows"


@get(FLOWS, permission="ticketing.ticket.read", summary="Who approves which class of applications")
async def read_approval_flows(work: NamedDependency[Work]) -> ApprovalFlowsRead:
    return await ApprovalFlowService(work).read()


@put(FLOWS, permission="ticketing.procedure.manage", summary="Change who approves")
async def change_approval_flows(
    data: JSONBody[ChangeApprovalFlows], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ApprovalFlowsRead:
    """Applications submitted before keep their steps."""
    return await ApprovalFlowService(work).change(if_match, data)


routes = [read_approval_flows, change_approval_flows]
