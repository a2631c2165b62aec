"""Setting what counts for dunning from a day on (C4.11)."""

from uuid_utils.compat import uuid7

from billing.dunning_policies.errors import DunningPolicyInThePast
from billing.dunning_policies.models import DunningPolicy
from billing.dunning_policies.repository import DunningPolicyRepository
from billing.dunning_policies.schemas import SetDunningPolicy
from billing.dunning_policies.terms import DAYS, not_ascending
from billing.staff.reach import check_whole_company
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class DunningPolicyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.policies = DunningPolicyRepository(work)

    async def set(self, wanted: SetDunningPolicy) -> DunningPolicy:
        """Raises WholeCompanyOnly, InvalidFields, DunningPolicyInThePast."""
        check_whole_company(self.work)
        days = {name: int(getattr(wanted, f"{name}_days")) for name in DAYS}
        if wrong := not_ascending(days):
            raise InvalidFields([FieldError(f"{name}_days", "stages_not_ascending") for name in wrong])
        versions = await self.policies.all()
        latest = versions[0].valid_from if versions else None
        if wanted.valid_from <= self.work.today or (latest is not None and wanted.valid_from <= latest):
            raise DunningPolicyInThePast(latest=latest)
        policy = DunningPolicy(
            id=uuid7(),
            valid_from=wanted.valid_from,
            minimum_cents=wanted.minimum_cents,
            response_days=wanted.response_days,
            created_by=self.work.principal.id,
            **{f"{name}_days": value for name, value in days.items()},
        )
        self.work.record(
            policy,
            published.DunningPolicyChanged(
                valid_from=policy.valid_from,
                minimum_cents=policy.minimum_cents,
                response_days=policy.response_days,
                **{f"{name}_days": value for name, value in days.items()},
            ),
        )
        await self.policies.keep(policy)
        return policy
