"""Who is told of return visits: every fact through the real inbox, each delivered twice."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from onboarding import onboard

from events import ticketing
from testkit.harness import Client, Harness

AT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
COMMUNITY = uuid4()


async def staff(harness: Harness, role: str) -> Client:
    return await onboard(harness, role, COMMUNITY)


def visit(kind: type[ticketing.ReturnVisitFact], **more: Any) -> ticketing.ReturnVisitFact:
    return kind(
        no="HFJX20260301001",
        cohort="complaint",
        state="due",
        community_id=COMMUNITY,
        ticket_id=uuid4(),
        ticket_no="TSJX20260228001",
        due_at=datetime(2026, 3, 3, 2, 0, tzinfo=UTC),
        **more,
    )


async def titles(client: Client) -> list[str]:
    answer = await client.get("/api/notifications/inbox")
    return [item["title"] for item in answer.json()["items"]]


@pytest.fixture(autouse=True)
def at_ten(harness: Harness) -> None:
    harness.clock.set(AT)


async def test_a_low_score_is_told_to_those_who_answer_for_satisfaction(harness: Harness) -> None:
    manager, owner, handler = (
        await staff(harness, "cs_manager"),
        await staff(harness, "relations_manager"),
        await staff(harness, "property_specialist"),
    )
    elsewhere, technician, accused = (
        await onboard(harness, "cs_manager", uuid4()),
        await staff(harness, "technician"),
        await staff(harness, "cs_manager"),
    )
    fact = visit(
        ticketing.ReturnVisitLowScore,
        score=1,
        follow_up_id=uuid4(),
        follow_up_no="TSJX20260301001",
        owner_id=owner.id,
        handler_id=handler.id,
        accused=(accused.id,),
    )
    subject = uuid4()
    await harness.consume(fact, subject, twice=True)
    for told in (manager, owner, handler):
        assert await titles(told) == ["回访不满意：HFJX20260301001，1 分"]
    for untold in (elsewhere, technician, accused):
        assert await titles(untold) == []
    (item,) = (await owner.get("/api/notifications/inbox", params={"urgent": "true"})).json()["items"]
    assert (item["subject_kind"], item["subject_id"]) == ("return_visit", str(subject))
    assert "TSJX20260301001" in item["body"]


async def test_a_visit_that_is_given_to_somebody_is_told_to_them(harness: Harness) -> None:
    owner = await staff(harness, "relations_manager")
    await harness.consume(visit(ticketing.ReturnVisitReassigned, owner_id=owner.id), uuid4(), twice=True)
    assert await titles(owner) == ["回访已分配给您：HFJX20260301001"]


async def test_an_invitation_is_mailed_to_the_person_and_its_link_is_shown_to_nobody(harness: Harness) -> None:
    reader, person, subject = await staff(harness, "cs_manager"), uuid4(), uuid4()
    fact = visit(
        ticketing.ReturnVisitInvited,
        person_id=person,
        answer_link="https://acme.example/visit#secret",
        expires_at=datetime(2026, 3, 8, 2, 0, tzinfo=UTC),
    )
    await harness.consume(fact, subject, twice=True)
    log = await reader.get("/api/notifications/deliveries", params={"subject_id": str(subject)})
    (planned,) = log.json()["items"]
    assert (planned["template"], planned["channel"], planned["recipient_id"]) == (
        "visit_invitation", "email", str(person),
    )  # fmt: skip
    assert "secret" not in log.text


@pytest.mark.parametrize("kind", [ticketing.ReturnVisitScheduled, ticketing.ReturnVisitAttempted])
async def test_what_is_done_day_by_day_is_not_told(harness: Harness, kind: type[ticketing.ReturnVisitFact]) -> None:
    owner = await staff(harness, "relations_manager")
    await harness.consume(visit(kind, owner_id=owner.id), uuid4())
    assert await titles(owner) == []
