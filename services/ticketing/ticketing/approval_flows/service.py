"""Reads and changes the approval flows."""

import msgspec

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from ticketing.approval_flows.flows import Flows
from ticketing.approval_flows.models import ApprovalSetting
from ticketing.approval_flows.repository import ApprovalSettingRepository
from ticketing.approval_flows.schemas import ApprovalFlowsRead, ChangeApprovalFlows
from ticketing.staff.reach import check_whole_company


class ApprovalFlowService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.settings = ApprovalSettingRepository(work)

    async def in_force(self) -> Flows:
        setting = await self.settings.find(self.work.tenant_id)
        return Flows() if setting is None else msgspec.convert(setting.content, Flows)

    async def read(self) -> ApprovalFlowsRead:
        setting = await self.settings.find(self.work.tenant_id)
        content = msgspec.to_builtins(await self.in_force())
        return msgspec.convert({"version": setting.version if setting else 0, **content}, ApprovalFlowsRead)

    async def change(self, expected: int, data: ChangeApprovalFlows) -> ApprovalFlowsRead:
        """Applications that are being decided keep the steps they were submitted with."""
        check_whole_company(self.work)
        content = msgspec.to_builtins(data)
        twice = [name for name, flow in content.items() if len(set(flow["steps"])) < len(flow["steps"])]
        if twice:
            raise InvalidFields([FieldError(f"{name}.steps", "duplicate") for name in twice])
        setting = await self.settings.find(self.work.tenant_id, lock=True)
        if setting is None:
            setting = self.settings.add(ApprovalSetting(id=self.work.tenant_id, content={}, version=0))
        if setting.version != expected:
            raise StaleVersion(current_version=setting.version)
        setting.content = content
        self.work.record(setting, facts.ApprovalFlowsChanged())
        return msgspec.convert({"version": setting.version, **content}, ApprovalFlowsRead)
