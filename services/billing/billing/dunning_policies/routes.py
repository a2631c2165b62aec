"""What the company has set about dunning."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from billing.dunning_policies.models import DunningPolicy
from billing.dunning_policies.repository import DunningPolicyRepository
from billing.dunning_policies.schemas import DunningPoliciesRead, DunningPolicyRead, SetDunningPolicy
from billing.dunning_policies.service import DunningPolicyService
from billing.dunning_policies.terms import DAYS, DEFAULT
from billing.staff.reach import serves_whole_company
from billing.staff.repository import StaffRepository
from kit.work import Work

SET = "billing.dunning_policy.set"


@get("/dunning-policies", permission="billing.dunning.read", summary="When which stage of dunning comes")
async def list_dunning_policies(work: NamedDependency[Work]) -> DunningPoliciesRead:
    versions = await DunningPolicyRepository(work).all()
    names = await StaffRepository(work).names([one.created_by for one in versions])
    counting = next((one.id for one in versions if one.valid_from <= work.today), None)
    ships = DunningPolicyRead(
        id=None,
        valid_from=None,
        minimum_cents=DEFAULT.minimum_cents,
        response_days=DEFAULT.response_days,
        created_at=None,
        created_by=None,
        created_by_name=None,
        counts=counting is None,
        **{f"{name}_days": DEFAULT.days[name] for name in DAYS},
    )
    items = [*(_read(one, names, counting) for one in versions), ships]
    return DunningPoliciesRead(items=items, may_set=work.principal.may(SET) and serves_whole_company(work))


@post("/dunning-policies", permission=SET, summary="Set when which stage of dunning comes, from a day on")
async def set_dunning_policy(data: JSONBody[SetDunningPolicy], work: NamedDependency[Work]) -> DunningPolicyRead:
    policy = await DunningPolicyService(work).set(data)
    await work.flush()
    return _read(policy, await StaffRepository(work).names([policy.created_by]), None)


def _read(policy: DunningPolicy, names: dict[UUID, str], counting: UUID | None) -> DunningPolicyRead:
    own = [name for name in DunningPolicyRead.__struct_fields__ if name not in ("created_by_name", "counts")]
    return DunningPolicyRead(
        created_by_name=names.get(policy.created_by),
        counts=policy.id == counting,
        **{name: getattr(policy, name) for name in own},
    )


routes = [list_dunning_policies, set_dunning_policy]
