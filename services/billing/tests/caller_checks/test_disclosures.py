"""Who only serves callers is told the fees of whom they have verified, as long as that is good, and of nobody else."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_estate import ALL, Estate
from sqlalchemy import func, select
from uuid_utils.compat import uuid7

from billing.caller_checks.models import AFTERWARDS, AT_MOST, CallerCheck, good_until
from events import ticketing
from testkit.harness import Client

API = "/api/billing"
SERVES = ALL - {"billing.bill.browse", "billing.run.read"}
"""with everything else, so that nothing but the check stands between them and the fees"""
NOW = datetime(2025, 7, 10, 2, 0, tzinfo=UTC)


class Line:
    """An operator on the phone."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate
        self.operator = uuid7()

    @property
    def client(self) -> Client:
        return self.estate.harness.staff(SERVES, communities=[self.estate.community], id=self.operator)

    async def tell(self, call: UUID, person: UUID, version: int = 9, **more: Any) -> None:
        """A word of ticketing; it comes twice, as everything may."""
        stated = {"call_id": call, "call_version": version, "operator_id": self.operator, "person_id": person} | more
        await self.estate.harness.consume(ticketing.CallerVerificationChanged(**stated), uuid7(), twice=True)

    async def verify(self, person: UUID, *homes: UUID, **more: Any) -> UUID:
        call, now = uuid7(), self.estate.harness.clock.now()
        await self.tell(call, person, 3, **({"owned_unit_ids": homes, "verified_at": now} | more))
        return call

    async def says(self, path: str, client: Client | None = None, **query: object) -> str:
        """`ok`, or the code of the refusal."""
        answer = await (client or self.client).get(f"{API}/{path}", params={k: str(v) for k, v in query.items()})
        return "ok" if answer.status_code == 200 else str(answer.json()["code"])


@pytest.fixture
async def line(estate: Estate) -> Line:
    for code in ("1-1-101", "1-1-102"):
        await estate.unit(code)
    await estate.issue("2025-06")
    for unit in estate.units:
        assert (await estate.pay(unit, 100)).status_code == 201
    estate.harness.clock.set(NOW)
    return Line(estate)


async def household(line: Line, unit: UUID) -> dict[str, str]:
    """What billing says of everything it knows about the home and who pays for it."""
    estate, payer = line.estate, line.estate.owners[unit]
    (bill,) = await estate.bills(unit_id=unit)
    (paid,) = (await estate.clerk.get(f"{API}/payments", params={"unit_id": str(unit)})).json()["items"]
    return {
        "bills of the home": await line.says("bills", unit_id=unit),
        "bills of the person": await line.says("bills", payer_id=payer),
        "bills of both": await line.says("bills", unit_id=unit, payer_id=payer),
        "bill": await line.says(f"bills/{bill['id']}"),
        "sums": await line.says("payer-account", payer_id=payer),
        "account": await line.says(f"units/{unit}/account"),
        "charges": await line.says(f"units/{unit}/charges"),
        "payments of the home": await line.says("payments", unit_id=unit),
        "payments of the person": await line.says("payments", payer_id=payer),
        "payment": await line.says(f"payments/{paid['id']}"),
        "receipt": await line.says(f"payments/{paid['id']}/receipt"),
        "receipts of the home": await line.says("receipts", unit_id=unit),
    }


async def test_nothing_is_told_before_somebody_is_verified_and_nothing_of_anybody_else(line: Line) -> None:
    mine, other = line.estate.units
    for unit in (mine, other):
        assert set((await household(line, unit)).values()) == {"caller_unverified"}
    await line.verify(line.estate.owners[mine], mine)
    assert set((await household(line, mine)).values()) == {"ok"}
    assert set((await household(line, other)).values()) == {"caller_unverified"}
    refused = await line.client.get(f"{API}/units/{other}/account")
    assert (refused.status_code, refused.headers["content-type"]) == (403, "application/problem+json")


async def test_a_check_is_good_for_whoever_made_it_alone(line: Line) -> None:
    mine, _ = line.estate.units
    await line.verify(line.estate.owners[mine], mine)
    colleague = Line(line.estate)
    assert set((await household(colleague, mine)).values()) == {"caller_unverified"}


async def test_what_shows_many_households_is_never_for_who_serves_callers(line: Line) -> None:
    mine, _ = line.estate.units
    await line.verify(line.estate.owners[mine], mine)
    community = line.estate.community
    (bill,) = await line.estate.bills(unit_id=mine)
    (item,) = (await line.estate.clerk.get(f"{API}/charge-items")).json()["items"]
    for path, query in (
        ("bills", {}),
        ("bills", {"community_id": community}),
        ("bills", {"no": bill["no"]}),
        ("payments", {}),
        ("payments", {"community_id": community}),
        ("receipts", {}),
        ("receipts", {"community_id": community}),
        ("arrears", {"community_id": community}),
        ("billing-runs", {}),
        (f"charge-items/{item['id']}/assignments", {}),
    ):
        assert await line.says(path, **query) == "forbidden", path
    assert await line.says("charge-items") == "ok"


async def test_the_full_right_needs_nobody_verified(line: Line) -> None:
    mine, _ = line.estate.units
    desk = line.estate.harness.staff({"billing.bill.read", "billing.bill.browse"})
    for path in ("bills", f"units/{mine}/account"):
        assert await line.says(path, desk) == "ok"
    assert await line.says("payer-account", desk, payer_id=line.estate.owners[mine]) == "ok"


async def test_a_check_lasts_for_the_call_and_ten_minutes(line: Line) -> None:
    mine, _ = line.estate.units
    owner, clock = line.estate.owners[mine], line.estate.harness.clock
    call = await line.verify(owner, mine)
    clock.set(NOW + timedelta(minutes=40))
    assert await line.says(f"units/{mine}/account") == "ok"
    await line.tell(call, owner, verified_at=NOW, ended_at=clock.now())
    clock.set(NOW + timedelta(minutes=49))
    assert await line.says(f"units/{mine}/account") == "ok"
    clock.set(NOW + timedelta(minutes=40) + AFTERWARDS)
    assert await line.says(f"units/{mine}/account") == "caller_unverified"


async def test_a_call_that_never_ends_tells_fees_for_two_hours(line: Line) -> None:
    mine, _ = line.estate.units
    clock = line.estate.harness.clock
    await line.verify(line.estate.owners[mine], mine)
    clock.set(NOW + AT_MOST - timedelta(seconds=1))
    assert await line.says(f"units/{mine}/account") == "ok"
    clock.set(NOW + AT_MOST)
    assert await line.says(f"units/{mine}/account") == "caller_unverified"


async def test_a_caller_who_turns_out_to_be_somebody_else_closes_the_fees(line: Line) -> None:
    mine, other = line.estate.units
    call = await line.verify(line.estate.owners[mine], mine)
    await line.tell(call, line.estate.owners[mine], 5)
    # An earlier word that comes later opens nothing.
    late = {"owned_unit_ids": (mine,), "verified_at": NOW}
    await line.tell(call, line.estate.owners[mine], 4, **late)
    for unit in (mine, other):
        assert await line.says(f"units/{unit}/account") == "caller_unverified"
    await line.tell(call, line.estate.owners[other], 7, owned_unit_ids=(other,), verified_at=NOW)
    assert await line.says(f"units/{other}/account") == "ok"
    assert await line.says(f"units/{mine}/account") == "caller_unverified"


async def test_the_end_of_the_call_names_no_homes_and_takes_none_away(line: Line) -> None:
    mine, _ = line.estate.units
    spouse = uuid7()
    call = await line.verify(spouse, mine)
    await line.tell(call, spouse, verified_at=NOW, ended_at=NOW + timedelta(minutes=1))
    assert await line.says(f"units/{mine}/account") == "ok"


async def test_an_owner_who_does_not_pay_hears_of_the_home_and_a_lodger_does_not(line: Line) -> None:
    mine, other = line.estate.units
    spouse, lodger = uuid7(), uuid7()
    await line.verify(lodger)
    assert await line.says(f"units/{mine}/account") == "caller_unverified"
    await line.verify(spouse, mine)
    account = (await line.client.get(f"{API}/units/{mine}/account")).json()
    assert (len(account["open_bills"]), len(account["last_payments"])) == (1, 1)
    assert await line.says("payer-account", payer_id=line.estate.owners[mine]) == "caller_unverified"
    assert await line.says(f"units/{other}/account") == "caller_unverified"


async def test_a_new_owner_does_not_hear_what_the_one_before_owes(line: Line) -> None:
    estate = line.estate
    unit = estate.units[0]
    before = estate.owners[unit]
    await estate.disown(unit, date(2025, 6, 30))
    now = await estate.own(unit, date(2025, 7, 1))
    (old,) = await estate.bills(payer_id=before)
    await line.verify(now, unit)
    account = (await line.client.get(f"{API}/units/{unit}/account")).json()
    listed = (await line.client.get(f"{API}/bills", params={"unit_id": str(unit)})).json()
    for path in ("payments", "receipts"):
        assert (await line.client.get(f"{API}/{path}", params={"unit_id": str(unit)})).json()["items"] == []
    assert (account["open_bills"], account["open_cents"], account["last_payments"]) == ([], 0, [])
    assert (listed["items"], listed["counts"]) == ([], {})
    assert await line.says(f"bills/{old['id']}") == "caller_unverified"
    # The one before, who calls about it, hears all of it.
    await line.verify(before)
    assert [await line.says(f"bills/{old['id']}"), await line.says("payer-account", payer_id=before)] == ["ok", "ok"]


async def test_what_is_beyond_reach_stays_unknown(line: Line) -> None:
    mine, _ = line.estate.units
    await line.verify(line.estate.owners[mine], mine)
    elsewhere = line.estate.harness.staff(SERVES, communities=[uuid7()], id=line.operator)
    stranger = (await line.estate.harness.other_tenant()).staff(SERVES, id=line.operator)
    for client in (elsewhere, stranger):
        assert await line.says(f"units/{mine}/account", client) == "not_found"
    assert await line.says("payer-account", stranger, payer_id=line.estate.owners[mine]) == "caller_unverified"


async def test_copies_go_when_they_are_of_no_use(line: Line) -> None:
    estate = line.estate
    mine, other = estate.units

    async def kept() -> int:
        async with estate.harness.work() as work:
            count = select(func.count()).select_from(CallerCheck).where(CallerCheck.tenant_id == work.tenant_id)
            return int(await work.session.scalar(count) or 0)

    call = await line.verify(estate.owners[mine], mine)
    estate.harness.clock.set(NOW + timedelta(minutes=5))
    await line.tell(call, estate.owners[mine], verified_at=NOW, ended_at=estate.harness.clock.now())
    await line.verify(estate.owners[other], other)
    for after, left in ((AT_MOST, 2), (AT_MOST + timedelta(minutes=5), 0)):
        estate.harness.clock.set(NOW + after)
        await estate.harness.fire_timers()
        assert await kept() == left


def test_how_long_a_check_is_good() -> None:
    assert good_until(NOW, None) == NOW + AT_MOST
    assert good_until(NOW, NOW + timedelta(minutes=3)) == NOW + timedelta(minutes=13)
    assert good_until(NOW, NOW + timedelta(hours=3)) == NOW + AT_MOST
    assert good_until(NOW, NOW - timedelta(minutes=2)) == NOW + timedelta(minutes=8)
