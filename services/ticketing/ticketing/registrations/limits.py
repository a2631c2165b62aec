"""By when an answer can be promised to somebody whose matter is being taken in (C3.1 invariant 3)."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from kit.work import Work
from ticketing.approval_flows.service import ApprovalFlowService
from ticketing.clocks.evaluation import Circumstances, latest_promise
from ticketing.clocks.policy import Policy
from ticketing.policies.repository import PolicyRepository
from ticketing.registrations.schemas import IntakeLimitRead
from ticketing.tickets.outset import OutsetService, Stated


class ReplyLimits:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def latest(
        self, case: Circumstances, class_l1: str | None, policy: Policy, *, accept: bool
    ) -> datetime | None:
        """`accept`: it is accepted as it is registered. None where nothing sets a limit."""
        now = self.work.now
        if case.kind == "application":  # until it is decided on; no clock says so
            flows = await ApprovalFlowService(self.work).in_force()
            return now + timedelta(days=flows.of(class_l1).reply_days)
        return latest_promise(policy, replace(case, accepted_at=now) if accept else case, now)

    async def of_draft(self, stated: Stated, *, accept: bool) -> IntakeLimitRead:
        """As if it were registered now. Raises InvalidFields for a place or an earlier ticket that does not fit."""
        outset = await OutsetService(self.work).of(stated)
        policy = await PolicyRepository(self.work).at(outset.place.policy_version)
        known = Circumstances(kind=stated.kind, severity=outset.severity, phase=outset.phase)
        latest = await self.latest(known, stated.class_l1, policy, accept=accept)
        return IntakeLimitRead(at=self.work.now, latest=latest, severity=outset.severity, phase=outset.phase)
