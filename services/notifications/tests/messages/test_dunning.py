"""Who is told of dunning: through the real inbox, each fact delivered twice."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from onboarding import READS, onboard

from events import billing, registry
from testkit.harness import Client, Harness

COMMUNITY, CASE, PAYER = uuid4(), uuid4(), uuid4()


def case(stage: str = "open", **more: Any) -> dict[str, Any]:
    return {
        "no": "CSJX2026040100001",
        "community_id": COMMUNITY,
        "payer_id": PAYER,
        "stage": stage,
        "state": "running",
        "open_cents": 26880,
        "bills": 1,
        "oldest_due": date(2026, 3, 31),
    } | more


async def titles(client: Client) -> list[str]:
    return [item["title"] for item in (await client.get("/api/notifications/inbox")).json()["items"]]


async def letters(harness: Harness, subject: UUID = CASE) -> list[str]:
    params = {"subject_id": str(subject)}
    found = (await harness.staff(READS).get("/api/notifications/deliveries", params=params)).json()["items"]
    return [one["template"] for one in found if one["recipient_kind"] == "person"]


@pytest.fixture
async def place(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)


@pytest.mark.parametrize(
    ("stage", "letter", "more"),
    [
        ("open", [], {}),
        ("reminded", ["dunning_reminder"], {}),
        (
            "demand_1",
            ["dunning_demand"],
            {"document_no": "CJJX2026043000001", "response_by": date(2026, 5, 15)},
        ),
        ("litigation", [], {}),
    ],
)
async def test_the_debtor_is_sent_a_letter_at_its_stage(
    harness: Harness, place: None, stage: str, letter: list[str], more: dict[str, Any]
) -> None:
    await harness.consume(billing.DunningStageChanged(**case(stage, **more)), CASE, twice=True)
    assert await letters(harness) == letter


async def test_nobody_writes_because_a_case_was_paused_or_settled(harness: Harness, place: None) -> None:
    for state in ("paused", "running", "settled"):
        fact = billing.DunningStageChanged(**case("demand_1", state=state), reached=False)
        await harness.consume(fact, CASE)
    assert await letters(harness) == []


async def test_visits_of_a_night_are_one_task(harness: Harness, place: None) -> None:
    butler, elsewhere = await onboard(harness, "butler", COMMUNITY), await onboard(harness, "butler", uuid4())
    for _ in range(3):
        await harness.consume(billing.DunningStageChanged(**case("visit_due")), uuid4(), twice=True)
    assert await titles(butler) == ["欠费待联系：锦绣花园"]
    assert await titles(elsewhere) == []


async def test_leaders_hear_of_what_waits_for_them(harness: Harness, place: None) -> None:
    leader, clerk = await onboard(harness, "leader_in_charge"), await onboard(harness, "billing_clerk", COMMUNITY)
    for _ in range(2):
        await harness.consume(billing.DunningApprovalAsked(**case("demand_2"), step="lawyer"), uuid4(), twice=True)
    assert await titles(leader) == ["催收待审批：锦绣花园"], "once for all of a night"
    asked = billing.DunningApprovalAsked(**case("demand_2"), step="lawyer", asked_by=clerk.id)
    await harness.consume(asked, CASE, twice=True)
    assert (await titles(leader))[0] == "律师函待审批：锦绣花园"
    rejected = billing.DunningApprovalRejected(
        **case("demand_2"), step="lawyer", asked_by=clerk.id, decided_by=leader.id
    )
    await harness.consume(rejected, CASE, twice=True)
    assert (await titles(clerk))[0] == "催收申请未通过：锦绣花园"
    granted = billing.DunningStageChanged(**case("lawyer"), decided_by=leader.id)
    await harness.consume(granted, CASE, twice=True)
    assert (await titles(clerk))[0] == "律师函已批准：锦绣花园"
    assert await letters(harness) == [], "a lawyer's letter goes on paper"


async def test_broken_promises_and_lapsing_claims_are_told(harness: Harness, place: None) -> None:
    butler, clerk = await onboard(harness, "butler", COMMUNITY), await onboard(harness, "billing_clerk", COMMUNITY)
    broken = billing.DunningPromiseBroken(
        **case("visited"), promised_on=date(2026, 4, 20), promised_cents=20_000, promised_to=butler.id
    )
    await harness.consume(broken, CASE, twice=True)
    assert await titles(butler) == await titles(clerk) == ["承诺未兑现：锦绣花园"]
    for days, title in ((30, "诉讼时效将满：锦绣花园"), (0, "诉讼时效已过：锦绣花园")):
        near = billing.DunningLimitationNeared(**case("visited"), lapses_on=date(2029, 3, 31), days=days)
        await harness.consume(near, CASE, twice=True)
        assert (await titles(clerk))[0] == title


@pytest.mark.parametrize(("minimum", "told"), [(None, ["bill_overdue"]), (26_881, []), (26_880, ["bill_overdue"])])
async def test_the_companys_minimum_counts_for_the_due_notice(
    harness: Harness, place: None, minimum: int | None, told: list[str]
) -> None:
    bill = {
        "no": "ZDJX20260301001",
        "community_id": COMMUNITY,
        "payer_id": PAYER,
        "period_from": date(2026, 3, 1),
        "period_to": date(2026, 3, 31),
        "due_date": date(2026, 3, 31),
        "amount_cents": 26880,
        "balance_cents": 26880,
    }
    late, soon = uuid4(), uuid4()
    await harness.consume(billing.BillOverdue(**bill, minimum_cents=minimum), late, twice=True)
    assert await letters(harness, late) == told
    await harness.consume(billing.BillReminded(**bill), soon, twice=True)
    assert await letters(harness, soon) == ["bill_reminder"]
