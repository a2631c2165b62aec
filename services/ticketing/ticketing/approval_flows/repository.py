"""The tenant's row of flows."""

from typing import ClassVar

from kit.repository import Repository
from ticketing.approval_flows.models import ApprovalSetting


class ApprovalSettingRepository(Repository[ApprovalSetting]):
    model: ClassVar[type[ApprovalSetting]] = ApprovalSetting
