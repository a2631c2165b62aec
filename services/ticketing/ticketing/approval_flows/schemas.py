"""Approval flows on the wire."""

from typing import Annotated

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.approval_flows.flows import Approver


class FlowBody(Body, frozen=True, kw_only=True):
    steps: Annotated[list[Approver], Meta(min_length=1, max_length=3)]
    reply_days: Annotated[int, Meta(ge=1, le=60)]


class ChangeApprovalFlows(Body, frozen=True, kw_only=True):
    renovation: FlowBody
    parking: FlowBody
    access_card: FlowBody
    venue: FlowBody
    pet: FlowBody
    other: FlowBody


class FlowRead(Read, frozen=True, kw_only=True):
    steps: tuple[str, ...]
    reply_days: int


class ApprovalFlowsRead(Read, frozen=True, kw_only=True):
    """`version` is 0 while the defaults are in force."""

    version: int
    renovation: FlowRead
    parking: FlowRead
    access_card: FlowRead
    venue: FlowRead
    pet: FlowRead
    other: FlowRead
