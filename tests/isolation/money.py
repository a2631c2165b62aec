"""The chapter of the story in which a month is billed, paid, corrected, reversed, disputed and waived, deposits are
held, credit is given back, a shared cost is split, the bank's statement is taken in, and the drawer is counted."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from uuid import uuid4

from testkit.world import World
from tests.company import Company, Json, this_month
from tests.isolation import allocations, banking, deposits, refunds

Ids = dict[tuple[str, str], str]


async def play(
    world: World,
    company: Company,
    rest: Callable[[], Awaitable[None]],
    community_id: str,
    homes: tuple[str, str],
    words: str,
) -> Ids:
    """Of two homes with a price; the first has a paid repair to pay besides. Returns the ids of what was made."""
    home, neighbour = homes
    ids = {("billing", "run_id"): await _bill(world, company, community_id)}
    await rest()
    shift = await _open_shift(company, community_id, 20_000)
    ids |= await _pay(company, community_id, home)
    ids["billing", "adjustment_id"] = await _correct(company, home, words)
    await _reverse(company, neighbour)
    await rest()
    ids["billing", "dispute_id"] = await _dispute(company, neighbour, words)
    ids["billing", "waiver_id"] = await _waive(company, neighbour, words)
    await _count(company, shift, words)
    ids["billing", "closing_id"] = (await _open_shift(company, community_id, 100))["id"]
    await rest()
    ids |= await deposits.play(company, community_id, neighbour, words)
    ids |= await refunds.play(company, home, words)
    ids |= await allocations.play(company, community_id, neighbour, words)
    ids |= await banking.play(company, community_id, words)
    await rest()
    return ids


async def _bill(world: World, company: Company, community_id: str) -> str:
    clerk, finance = company.as_("billing_clerk"), company.as_("finance")
    month = this_month(datetime.now(UTC).date())
    run: Json = await clerk.post("billing/billing-runs", {"community_id": community_id, "month": month})
    await world.settle()
    run = (await clerk.get(f"billing/billing-runs/{run['id']}"))["run"]
    await finance.post(f"billing/billing-runs/{run['id']}/issue", version=run["version"])
    return str(run["id"])


async def _pay(company: Company, community_id: str, home: str) -> Ids:
    cashier = company.as_("cashier")
    bills = (await cashier.get("billing/bills", community_id=community_id, state="issued"))["items"]
    repair = (await cashier.get("billing/bills", unit_id=home, state="issued"))["items"]
    owed = sum(bill["balance_cents"] for bill in repair)
    paid = await cashier.post(
        "billing/payments", {"unit_id": home, "channel": "cash", "amount_cents": owed + 500, "overpayment": "credit"}
    )
    await cashier.post(f"billing/payments/{paid['id']}/receipt/prints")
    return {("billing", "bill_id"): bills[0]["id"], ("billing", "payment_id"): paid["id"]}


async def _correct(company: Company, home: str, words: str) -> str:
    """One correction is refused, another one waits, whose id is returned."""
    clerk = company.as_("billing_clerk")
    bill = next(one for one in (await clerk.get("billing/bills", unit_id=home))["items"] if one["run_id"])
    path, wanted = f"billing/bills/{bill['id']}/adjustments", {"last_day": bill["period_from"], "ended_by": "payer"}
    refused = await clerk.post(path, wanted | {"reason": words})
    answer = {"approved": False, "text": words}
    await company.as_("finance").post(f"billing/adjustments/{refused['id']}/decide", answer, refused["version"])
    waiting = await clerk.post(path, wanted | {"reason": "业主搬离"})
    return str(waiting["id"])


async def _reverse(company: Company, home: str) -> None:
    undone = await company.as_("cashier").post(
        "billing/payments",
        {"unit_id": home, "channel": "transfer", "amount_cents": 1000, "reference": uuid4().hex[:16]},
    )
    path = f"billing/payments/{undone['id']}/reverse"
    await company.as_("finance").post(path, {"reason": "银行退回"}, undone["version"])


async def _dispute(company: Company, home: str, words: str) -> str:
    """One is rejected, another one is open, whose id is returned."""
    cashier, supervisor = company.as_("cashier"), company.as_("cs_supervisor")
    bills = (await cashier.get("billing/bills", unit_id=home))["items"]
    bill = next(one for one in bills if one["state"] in ("issued", "partially_paid"))
    path = f"billing/bills/{bill['id']}/disputes"
    taken = await cashier.post(path, {"reason": words})
    ruled = {"outcome": "rejected", "answer": words}
    await supervisor.post(f"billing/disputes/{taken['id']}/settle", ruled, taken["version"])
    again = await cashier.post(path, {"reason": "面积与产权证不符"})
    return str(again["id"])


async def _waive(company: Company, home: str, words: str) -> str:
    """One is granted, another one waits, whose id is returned."""
    cashier, supervisor = company.as_("cashier"), company.as_("cs_supervisor")
    (bill,) = (await cashier.get("billing/bills", unit_id=home, state="issued"))["items"]
    wanted, path = {"part": "principal", "amount_cents": 100}, f"billing/bills/{bill['id']}/waivers"
    asked = await cashier.post(path, wanted | {"reason": words})
    granted = {"approved": True, "text": words}
    await supervisor.post(f"billing/waivers/{asked['id']}/decide", granted, asked["version"])
    waiting = await cashier.post(path, wanted | {"reason": "电梯停运"})
    return str(waiting["id"])


async def _open_shift(company: Company, community_id: str, float_cents: int) -> Json:
    body = {"community_id": community_id, "float_cents": float_cents}
    shift: Json = await company.as_("cashier").post("billing/day-closings", body)
    return shift


async def _count(company: Company, shift: Json, words: str) -> None:
    """Something is missing, which is checked and settled."""
    path = f"billing/day-closings/{shift['id']}"
    counted = {"counted_cents": 100, "reason": words}
    closing = await company.as_("cashier").post(f"{path}/submit", counted, shift["version"])
    checked = await company.as_("finance").post(f"{path}/check", {"remark": words}, closing["version"])
    await company.as_("cs_supervisor").post(f"{path}/accept-difference", {"text": words}, checked["version"])
