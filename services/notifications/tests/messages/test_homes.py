"""What colleagues read of a complaint names its community only: it may be about one of them (C3.2 row 20)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from onboarding import onboard

from events import Event, registry, ticketing
from kit.consumers import Meta
from notifications.messages import from_procedure, from_ticketing
from notifications.messages.telling import Telling
from testkit.harness import Harness

AT = datetime(2026, 3, 1, 2, tzinfo=UTC)
COMMUNITY, UNIT, SOMEBODY, VISITED = uuid4(), uuid4(), uuid4(), uuid4()
HOME = {"community_id": COMMUNITY, "unit_id": UNIT}
CASE = {"no": "JX20260301001", "channel": "phone", "severity": "major", "state": "processing", **HOME}
VISIT = {"no": "HF1", "state": "due", "ticket_no": "TS1", "due_at": AT, **HOME}
ORDER = {
    "no": "PG1", "ticket_id": uuid4(), "ticket_no": "TS1", "kind": "owner_repair", "urgency": "urgent",
    "state": "dispatched", "charge_mode": "free", **HOME,
}  # fmt: skip
LOW = {"score": 1, "follow_up_id": uuid4(), "follow_up_no": "TS2"}
CALLBACK = {"state": "due", "due_at": AT, **HOME}


@pytest.fixture
async def place(harness: Harness) -> None:
    harness.clock.set(AT)
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    home = {"building_code": "3", "entrance_code": "1", "floor": 12, "number": "1201", "code": "3-1-1201"}
    unit = registry.UnitCreated(
        community_id=COMMUNITY, building_id=uuid4(), unit_type="residence", gross_area="96",
        occupancy_status="occupied", **home,
    )  # fmt: skip
    await harness.consume(unit, UNIT)


async def read(harness: Harness, role: str, fact: Event) -> str:
    reader = await onboard(harness, role, COMMUNITY)
    await harness.consume(fact, uuid4())
    [item] = (await reader.get("/api/notifications/inbox")).json()["items"]
    return str(item["title"] + item["body"])


@pytest.mark.parametrize(
    ("role", "fact"),
    [
        ("cs_manager", ticketing.ComplaintPlanSubmitted(kind="complaint", **CASE)),
        ("leader_in_charge", ticketing.ComplaintMajorReported(kind="complaint", **CASE)),
        ("csc_staff", ticketing.ComplaintValidityRequested(kind="complaint", **CASE)),
        ("csc_staff", ticketing.ComplaintResolved(kind="complaint", centre_replies=True, **CASE)),
        ("cs_manager", ticketing.ReturnVisitLowScore(cohort="complaint", **VISIT, **LOW)),
        ("engineering_supervisor", ticketing.WorkOrderRefused(**ORDER)),
        ("cs_supervisor", ticketing.CallbackRequested(kind="supervisor", **CALLBACK)),
        ("cs_supervisor", ticketing.CallbackOverdue(kind="appointed", escalated=True, owner_id=uuid4(), **CALLBACK)),
        (
            "cs_supervisor",
            ticketing.FrequentCallerNoticed(direction="in", state="ringing", tier="frequent", **HOME),
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
async def test_who_holds_a_role_reads_the_community_and_no_home(
    harness: Harness, place: None, role: str, fact: Event
) -> None:
    words = await read(harness, role, fact)
    assert ("锦绣花园" in words, "3-1-1201" in words) == (True, False)


async def test_a_low_score_of_a_repair_names_the_home(harness: Harness, place: None) -> None:
    words = await read(harness, "cs_manager", ticketing.ReturnVisitLowScore(cohort="repair", **VISIT, **LOW))
    assert "3-1-1201" in words


def told(fact: Any) -> list[Telling]:
    """What is told of a fact, whoever it is told to."""
    ids = {name: uuid4() for name in ("event_id", "tenant_id", "aggregate_id", "actor_id")}
    meta = Meta(source="ticketing", correlation_id="c", version=1, time=AT, **ids)
    tellings = (from_ticketing.TOLD | from_procedure.TOLD)[type(fact)](fact, meta)
    return [tellings] if isinstance(tellings, Telling) else list(tellings)


def homes(fact: Any) -> dict[str, UUID | None]:
    return {telling.spec.audience: telling.unit_id for telling in told(fact)}


@pytest.mark.parametrize(("kind", "to_colleague"), [("complaint", None), ("repair", UNIT)])
def test_a_colleague_reads_no_home_of_a_complaint_and_the_customer_their_own(
    kind: str, to_colleague: UUID | None
) -> None:
    """A handler of today may be named as whom it is about tomorrow, and what was told stays in the inbox."""
    case = {"kind": kind, "handler_id": SOMEBODY, "person_id": VISITED, "promised_reply_at": AT, **CASE}
    assert homes(ticketing.ComplaintAssigned(**case)) == {"staff": to_colleague}
    assert homes(ticketing.ComplaintReturned(**case)) == {"staff": to_colleague, "person": UNIT}
    assert homes(ticketing.ComplaintReplied(**case)) == {"person": UNIT}


def test_who_has_a_measure_reads_no_home() -> None:
    """It may be about whoever had it, and be found to be about whoever has it."""
    fact = ticketing.ComplaintMeasureReassigned(
        kind="complaint", from_id=SOMEBODY, owner_id=VISITED, due_on=date(2026, 3, 8), **CASE
    )
    assert [telling.unit_id for telling in told(fact)] == [None, None]
