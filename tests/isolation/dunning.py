"""The chapter of the story in which bills of half a year ago are not paid, and their payer is dunned up to a lawyer."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from billing.bills.service import BillService
from billing.dunning_reviews.service import ReviewService
from kit.work import open_work
from testkit.world import World
from tests.company import Company, this_month

HALF_A_YEAR = timedelta(days=184)
NIGHTS = (98, 97, 82, 67, 52)
"""So many days ago a night was reviewed: an old debt goes from an open case to a proposal in these"""


POLICY = {
    "response_days": 15,
    "before_days": 5,
    "open_days": 1,
    "reminded_days": 7,
    "visit_days": 15,
    "demand_1_days": 30,
    "demand_2_days": 60,
    "lawyer_days": 90,
    "litigation_days": 120,
}


async def play(world: World, company: Company, community_id: str, home: str, words: str) -> dict[tuple[str, str], str]:
    """Returns the ids by service and path parameter."""
    clerk, finance, leader = company.as_("billing_clerk"), company.as_("finance"), company.as_("leader_in_charge")
    month = this_month((datetime.now(UTC) - HALF_A_YEAR).date())
    run = await clerk.post("billing/billing-runs", {"community_id": community_id, "month": month})
    await world.settle()
    run = (await clerk.get(f"billing/billing-runs/{run['id']}"))["run"]
    await finance.post(f"billing/billing-runs/{run['id']}/issue", version=run["version"])
    await world.settle()
    policy = {"valid_from": str(datetime.now(UTC).date() + timedelta(days=2)), "minimum_cents": 10_000}
    await leader.post("billing/dunning-policies", POLICY | policy)
    await _nights(world, company)
    live = (await clerk.get("billing/dunning-cases", community_id=community_id, state="live"))["items"]
    assert any(case["proposed"] for case in live), live
    listed = next(case for case in live if case["proposed"])
    path = f"billing/dunning-cases/{listed['id']}"
    case = await clerk.get(path)
    case = await leader.post(f"{path}/decide", {"approved": False, "text": words}, case["version"])
    contact = {"way": "phone", "result": "contacted", "remark": words}
    case = await clerk.post(f"{path}/contacts", contact, case["version"])
    letter = next(step for step in case["steps"] if step["no"])
    arrived = {"delivery": "delivered", "channel": "posted", "delivered_on": letter["reached_on"], "proof": words}
    case = await clerk.post(f"{path}/steps/{letter['id']}/delivery", arrived, case["version"])
    case = await clerk.post(f"{path}/proposals", {"step": "lawyer", "reason": words}, case["version"])
    today = datetime.now(UTC).date()
    eased = {"reason": words, "until": str(today + timedelta(days=30))}
    case = await clerk.post(f"{path}/hardship", eased, case["version"])
    await clerk.post(f"{path}/suspend", {"reason": words}, case["version"])
    return {("billing", "case_id"): listed["id"], ("billing", "step_id"): letter["id"]}


async def _nights(world: World, company: Company) -> None:
    """The case was opened today, as if a hundred days ago; what followed is reviewed as if on those days."""
    runtime = world.running["billing"].runtime
    async with open_work(runtime, company.tenant_id) as work:
        await BillService(work).fall_due(work.today)
        await ReviewService(work).open()
    async with open_work(runtime, company.tenant_id) as work:
        for statement in _LONG_AGO:
            await work.session.execute(text(statement), {"tenant_id": company.tenant_id})
    for days in NIGHTS:
        async with open_work(runtime, company.tenant_id) as work:
            work.now -= timedelta(days=days)
            await ReviewService(work).night(UUID(int=0))


_LONG_AGO = (
    "UPDATE dunning_case SET stage_on = stage_on - 100 WHERE tenant_id = :tenant_id",
    "UPDATE dunning_step SET reached_on = reached_on - 100 WHERE tenant_id = :tenant_id",
)
