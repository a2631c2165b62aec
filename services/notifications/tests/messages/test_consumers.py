"""Who is told of what: every fact through the real inbox, each delivered twice."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace
from onboarding import READS, onboard

from events import Event, billing, identity, registry, ticketing
from testkit.harness import Client, Harness
from testkit.statements import noted

AT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
COMMUNITY, UNIT = uuid4(), uuid4()


async def here(harness: Harness, role: str = "technician", locale: str = "zh-CN") -> Client:
    return await onboard(harness, role, COMMUNITY, locale=locale)


@pytest.fixture
async def place(harness: Harness) -> None:
    harness.clock.set(AT)
    community = registry.CommunityCreated(code="JX", name="锦绣花园", hotline="400-800-1234")
    await harness.consume(community, COMMUNITY, twice=True)
    unit = registry.UnitCreated(
        community_id=COMMUNITY,
        building_id=uuid4(),
        building_code="3",
        entrance_code="1",
        floor=12,
        number="1201",
        code="3-1-1201",
        unit_type="residence",
        gross_area="96",
        occupancy_status="occupied",
    )
    await harness.consume(unit, UNIT, twice=True)


def ticket(event: type[ticketing.TicketFact], **more: object) -> ticketing.TicketFact:
    fact = event(
        no="BXJX20260301001",
        kind="repair",
        channel="phone",
        state="assigned",
        severity="general",
        community_id=COMMUNITY,
        unit_id=UNIT,
    )
    return replace(fact, **more)


def clock(kind: type[ticketing.ClockFact], *recipients: UUID) -> ticketing.ClockFact:
    return kind(
        clock="K13",
        ticket_id=uuid4(),
        ticket_no="BXJX20260301001",
        community_id=COMMUNITY,
        started_at=AT,
        due_at=datetime(2026, 3, 1, 4, 30, tzinfo=UTC),
        recipients=recipients,
    )


async def inbox(client: Client, **query: str) -> dict:
    answer = await client.get("/api/notifications/inbox", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def deliveries(client: Client, **query: object) -> list[dict]:
    answer = await client.get("/api/notifications/deliveries", params={k: str(v) for k, v in query.items()})
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_a_warning_reaches_all_its_recipients_once(harness: Harness, place: None) -> None:
    first, second = await here(harness), await here(harness, locale="en")
    fact = clock(ticketing.ClockWarning, first.id, second.id)
    await harness.consume(fact, uuid4(), twice=True)
    (mine,) = (await inbox(first))["items"]
    assert mine["title"] == "「一般回复」时限即将到期：BXJX20260301001"
    assert mine["body"] == "请于 2026年3月1日 12:30 前完成。\n锦绣花园"
    assert (mine["subject_kind"], mine["subject_id"]) == ("ticket", str(fact.ticket_id))
    assert mine["urgent"] is False
    (theirs,) = (await inbox(second))["items"]
    assert theirs["title"] == "Due soon: general reply of BXJX20260301001"
    assert [d["state"] for d in await deliveries(first, subject_id=fact.ticket_id)] == ["sent", "sent"]


async def test_many_alarms_for_many_take_no_more_statements_than_one(harness: Harness, place: None) -> None:
    """Warnings and misses that arrive together are told together, each in its own words, whoever reads them."""
    staff, counted = [await here(harness) for _ in range(5)], []
    for facts, readers in ((1, staff[:1]), (4, staff)):
        told = [
            harness.message(clock(event, *(each.id for each in readers)), uuid4())
            for event in (ticketing.ClockWarning, ticketing.ClockMissed)
            for _ in range(facts)
        ]
        await harness.running.inbox.store("ticketing", told)
        with noted(harness.runtime.engine) as statements:
            await harness.running.inbox.serve(harness.tenant_id)
        counted.append(len(statements))
    assert counted[1] == counted[0], "\n".join(statements)
    templates = sorted(item["template"] for item in (await inbox(staff[0]))["items"])
    assert templates == ["clock_missed"] * 5 + ["clock_warning"] * 5


async def test_a_miss_is_urgent_and_told_once_even_when_stated_twice(harness: Harness, place: None) -> None:
    staff, clock_id = await here(harness), uuid4()
    fact = clock(ticketing.ClockMissed, staff.id, staff.id)
    await harness.consume(fact, clock_id)
    await harness.consume(fact, clock_id)  # another event, the same fact
    found = await inbox(staff, urgent="true")
    assert [item["template"] for item in found["items"]] == ["clock_missed"]
    assert (found["unread"], found["urgent"]) == (1, 1)


async def test_an_assignment_is_told_each_time_it_happens(harness: Harness, place: None) -> None:
    staff, ticket_id = await here(harness), uuid4()
    fact = ticket(ticketing.TicketAssigned, handler_id=staff.id)
    await harness.consume(fact, ticket_id, twice=True)
    await harness.consume(fact, ticket_id)
    titles = [item["title"] for item in (await inbox(staff))["items"]]
    assert titles == ["报修工单已指派给您：BXJX20260301001"] * 2


def order(event: type[ticketing.WorkOrderFact], assignee: UUID) -> ticketing.WorkOrderFact:
    return event(
        no="PGJX20260301001",
        ticket_id=uuid4(),
        ticket_no="BXJX20260301001",
        community_id=COMMUNITY,
        unit_id=UNIT,
        kind="owner_repair",
        urgency="urgent",
        state="dispatched",
        charge_mode="free",
        assignee_id=assignee,
    )


async def test_a_returned_ticket_goes_back_to_its_handler(harness: Harness, place: None) -> None:
    staff = await here(harness)
    fact = ticket(ticketing.ComplaintReturned, kind="complaint", handler_id=staff.id)
    await harness.consume(fact, uuid4(), twice=True)
    assert [item["title"] for item in (await inbox(staff))["items"]] == ["投诉工单被退回：BXJX20260301001"]


async def test_a_dispatched_order_is_told_to_its_worker_and_a_refused_one_to_the_dispatcher(
    harness: Harness, place: None
) -> None:
    worker, dispatcher = await here(harness), await here(harness, "engineering_supervisor")
    order_id = uuid4()
    await harness.consume(order(ticketing.WorkOrderDispatched, worker.id), order_id, twice=True)
    await harness.consume(order(ticketing.WorkOrderRefused, worker.id), order_id, twice=True)
    (told,) = (await inbox(worker))["items"]
    assert told["title"] == "新派工单：PGJX20260301001（紧急）"
    assert told["body"].splitlines()[1:] == ["锦绣花园 3-1-1201", "关联工单：BXJX20260301001"]
    (told,) = (await inbox(dispatcher))["items"]
    assert told["title"] == "派工单被拒接：PGJX20260301001"
    assert (told["subject_kind"], told["subject_id"]) == ("work_order", str(order_id))


async def test_leaders_of_the_community_hear_of_a_major_case_at_once(harness: Harness, place: None) -> None:
    centre = await onboard(harness, "csc_staff")
    manager = await here(harness, "cs_manager")
    elsewhere = await onboard(harness, "cs_manager", uuid4())
    technician = await here(harness)
    fact = ticket(ticketing.ComplaintMajorReported, kind="complaint", severity="major")
    await harness.consume(fact, uuid4(), twice=True)
    counts = [(await inbox(client))["urgent"] for client in (centre, manager, elsewhere, technician)]
    assert counts == [1, 1, 0, 0]


async def test_nobody_is_told_who_has_left(harness: Harness, place: None) -> None:
    staff = await here(harness)
    gone = identity.StaffLeft(
        display_name="李工", status="left", posts=(), roles=(), permissions=(), scope="own", communities=()
    )
    ticket_id = uuid4()
    await harness.consume(gone, staff.id)
    await harness.consume(ticket(ticketing.TicketAssigned, handler_id=staff.id), ticket_id)
    reader = harness.staff(READS)
    assert await deliveries(reader, subject_id=ticket_id) == []


async def test_staff_not_known_yet_are_told_all_the_same(harness: Harness, place: None) -> None:
    stranger = harness.staff(READS)
    await harness.consume(ticket(ticketing.TicketAssigned, handler_id=stranger.id), uuid4())
    assert (await inbox(stranger))["unread"] == 1


async def test_runs_report_to_whoever_started_them_and_may_issue_them(harness: Harness, place: None) -> None:
    staff, run_id = await here(harness), uuid4()
    issuer = await onboard(harness, "finance")
    elsewhere = await onboard(harness, "finance", uuid4())
    for kind in (billing.BillingRunCalculated, billing.BillingRunIssued):
        fact = kind(
            community_id=COMMUNITY,
            period_from=date(2026, 3, 1),
            period_to=date(2026, 3, 31),
            bills=264,
            amount_cents=6553200,
            requested_by=staff.id,
        )
        await harness.consume(fact, run_id, twice=True)
    newest, older = (await inbox(staff))["items"]
    assert [item["title"] for item in (await inbox(issuer))["items"]] == ["账单试算完成：锦绣花园"]
    assert (await inbox(elsewhere))["items"] == []
    assert newest["title"] == "账单已出账：锦绣花园"
    assert (
        older["body"]
        == "账期 2026年3月1日 至 2026年3月31日，共 264 张，合计 65,532.00元。请核对差异，由另一位有权限的同事出账。"
    )


async def test_a_run_that_fails_is_urgent_for_whoever_started_it(harness: Harness, place: None) -> None:
    staff = await here(harness)
    fact = billing.BillingRunFailed(
        community_id=COMMUNITY,
        period_from=date(2026, 3, 1),
        period_to=date(2026, 3, 31),
        bills=12,
        amount_cents=300_000,
        requested_by=staff.id,
        failure="issue_failed",
    )
    await harness.consume(fact, uuid4(), twice=True)
    found = await inbox(staff)
    assert (found["urgent"], [item["title"] for item in found["items"]]) == (1, ["账单处理中断：锦绣花园"])
    assert "继续或放弃" in found["items"][0]["body"]


BILL = billing.BillIssued(
    no="ZDJX20260301001",
    community_id=COMMUNITY,
    unit_id=UNIT,
    payer_id=uuid4(),
    period_from=date(2026, 3, 1),
    period_to=date(2026, 3, 31),
    due_date=date(2026, 3, 31),
    amount_cents=26880,
    balance_cents=26880,
)


@pytest.mark.parametrize(
    ("fact", "template"),
    [
        (ticket(ticketing.TicketAccepted, person_id=uuid4(), promised_reply_at=AT), "ticket_accepted"),
        (ticket(ticketing.ComplaintReopened, person_id=uuid4(), promised_reply_at=AT), "ticket_taken_up"),
        (ticket(ticketing.TicketReturned, person_id=uuid4(), promised_reply_at=AT), "ticket_taken_up"),
        (ticket(ticketing.ComplaintReplied, person_id=uuid4()), "ticket_answered"),
        (BILL, "bill_issued"),
        (replace(BILL, balance_cents=120), "bill_issued"),
        (replace(BILL, balance_cents=0), "bill_prepaid"),
        (billing.BillVoided(**{f: getattr(BILL, f) for f in BILL.__struct_fields__}), "bill_voided"),
        (billing.BillOverdue(**{f: getattr(BILL, f) for f in BILL.__struct_fields__}), "bill_overdue"),
        (
            billing.PaymentSucceeded(
                community_id=COMMUNITY,
                payer_id=uuid4(),
                channel="cash",
                amount_cents=26880,
                credited_cents=0,
                receipt_no="SJJX20260301001",
                received_at=AT,
            ),
            "receipt_issued",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_persons_get_one_mail_per_fact(harness: Harness, place: None, fact: Event, template: str) -> None:
    subject = uuid4()
    await harness.consume(fact, subject, twice=True)
    (planned,) = await deliveries(harness.staff(READS), subject_id=subject)
    assert (planned["template"], planned["channel"], planned["state"]) == (template, "email", "planned")
    assert planned["recipient_kind"] == "person"
    assert planned["recipient_name"] is None


async def test_who_wrote_by_mail_hears_of_an_incident_by_mail(harness: Harness, place: None) -> None:
    subject, handler = uuid4(), await here(harness)
    told = {"incident_id": uuid4(), "announcement": "已恢复供水", "handler_id": handler.id}
    accepted = ticket(ticketing.TicketAccepted)
    given = {name: getattr(accepted, name) for name in accepted.__struct_fields__}
    await harness.consume(ticketing.IncidentNoticeGiven(**given | told | {"channel": "email"}), subject)
    (planned,) = await deliveries(harness.staff(READS), subject_id=subject)
    assert (planned["template"], planned["channel"], planned["state"]) == ("incident_notice", "email", "planned")
    by_phone = uuid4()
    await harness.consume(ticketing.IncidentNoticeGiven(**given | told), by_phone)
    (asked,) = await deliveries(harness.staff(READS), subject_id=by_phone)
    assert asked["channel"] == "phone_task"


@pytest.mark.parametrize(
    "fact",
    [
        ticket(ticketing.TicketAccepted, person_id=uuid4()),
        ticket(ticketing.TicketAccepted, promised_reply_at=AT),
        replace(BILL, payer_id=None),
        billing.BillOverdue(**{f: getattr(replace(BILL, balance_cents=4999), f) for f in BILL.__struct_fields__}),
    ],
    ids=["no promise", "anonymous", "no payer", "below the minimum of dunning"],
)
async def test_nothing_is_said_when_there_is_nothing_to_say(harness: Harness, place: None, fact: Event) -> None:
    subject = uuid4()
    await harness.consume(fact, subject)
    assert await deliveries(harness.staff(READS), subject_id=subject) == []


async def test_the_inbox_of_another_company_stays_empty(harness: Harness, place: None) -> None:
    staff = await here(harness)
    await harness.consume(ticket(ticketing.TicketAssigned, handler_id=staff.id), uuid4())
    other = await harness.other_tenant()
    spy = other.staff(READS, id=staff.id)
    assert (await inbox(spy))["items"] == []
    await other.close()


async def test_a_requester_without_a_file_is_phoned_by_whoever_is_in_charge(harness: Harness, place: None) -> None:
    handler, subject = await here(harness), uuid4()
    fact = ticket(ticketing.TicketAnswered, handler_id=handler.id, person_id=None)
    await harness.consume(fact, subject, twice=True)
    (note,) = (await inbox(handler))["items"]
    assert note["title"] == "请电话告知：您的报修已有处理结果（BXJX20260301001）"
    log = (await handler.get("/api/notifications/deliveries", params={"subject_id": str(subject)})).json()["items"]
    assert [(one["channel"], one["state"]) for one in log] == [("phone_task", "sent")]
    assert not await harness.outbox()


def consultation(kind: type[ticketing.ConsultationFact], *recipients: UUID) -> ticketing.ConsultationFact:
    return kind(
        ticket_id=uuid4(),
        ticket_no="TSJX20260301001",
        community_id=COMMUNITY,
        discipline="engineering_quality",
        level=1,
        expert_id=uuid4(),
        due_at=datetime(2026, 3, 2, 4, 30, tzinfo=UTC),
        recipients=recipients,
    )


async def test_experts_are_asked_and_silence_reaches_the_leader_and_the_centre(harness: Harness, place: None) -> None:
    expert, leader = await here(harness), await here(harness, "leader_in_charge")
    centre, id = await here(harness, "csc_staff"), uuid4()
    await harness.consume(consultation(ticketing.ConsultationOpened, expert.id), id, twice=True)
    (asked,) = (await inbox(expert))["items"]
    assert (asked["title"], asked["subject_kind"]) == ("请提供工程质量专家意见：TSJX20260301001", "consultation")
    assert "2026年3月2日 12:30" in asked["body"]
    await harness.consume(consultation(ticketing.ConsultationEscalated, leader.id), id, twice=True)
    for hearer in (leader, centre):
        (report,) = (await inbox(hearer, urgent="true"))["items"]
        assert report["title"] == "专家未按时答复，第 1 级上报（工程质量）：TSJX20260301001"
    await harness.consume(consultation(ticketing.ConsultationReplied, centre.id), id, twice=True)
    assert "专家已答复（工程质量）：TSJX20260301001" in [item["title"] for item in (await inbox(centre))["items"]]


async def test_administrators_hear_which_role_nobody_holds_once_a_day(harness: Harness, place: None) -> None:
    admin = await here(harness, "tenant_admin")
    english = await here(harness, "tenant_admin", locale="en")
    vacant = {"administrators": (admin.id, english.id), "vacant_roles": ("cs_supervisor",)}
    for _ in range(2):
        await harness.consume(replace(clock(ticketing.ClockMissed), **vacant), uuid4(), twice=True)
    (mine,) = (await inbox(admin))["items"]
    assert (mine["template"], mine["subject_kind"], mine["urgent"]) == ("role_vacant", "role", True)
    assert mine["title"] == "「客服主管」无人担任，请尽快安排"
    assert mine["body"].startswith("锦绣花园没有在职人员担任该角色或其上级，工单 BXJX20260301001 的「一般回复」")
    (theirs,) = (await inbox(english))["items"]
    assert theirs["title"] == "Nobody holds the role “customer service supervisor”: please appoint somebody"


async def test_an_appointment_that_comes_near_is_told_to_requester_and_colleague(harness: Harness, place: None) -> None:
    colleague, person_id, ticket_id = await here(harness), uuid4(), uuid4()
    slot = {"starts_at": datetime(2026, 3, 2, 1, 30, tzinfo=UTC), "ends_at": datetime(2026, 3, 2, 2, 30, tzinfo=UTC)}
    near = ticketing.AppointmentApproached(
        no="YYJX20260301001", kind="appointment", channel="phone", state="confirmed", severity="general",
        community_id=COMMUNITY, unit_id=UNIT, person_id=person_id, staff_id=colleague.id, **slot,
    )  # fmt: skip
    await harness.consume(near, ticket_id, twice=True)
    (mine,) = (await inbox(colleague))["items"]
    assert (mine["template"], mine["subject_id"]) == ("appointment_ahead", str(ticket_id))
    assert "2026年3月2日 09:30" in mine["body"]
    sent = await deliveries(colleague, subject_id=ticket_id)
    assert sorted(one["template"] for one in sent) == ["appointment_ahead", "appointment_reminder"]


@pytest.mark.parametrize(
    ("locale", "title", "since"),
    [
        ("zh-CN", "请跟进并登记进展：TSJX20260301001", "2026年3月1日 10:00"),
        ("en", "Please follow up and log it: TSJX20260301001", "10:00"),
    ],
)
async def test_who_has_a_silent_ticket_is_reminded_once(
    harness: Harness, place: None, locale: str, title: str, since: str
) -> None:
    handler = await here(harness, locale=locale)
    fact = ticketing.SilenceNoticed(
        ticket_id=uuid4(), ticket_no="TSJX20260301001", community_id=COMMUNITY, handler_id=handler.id, since=AT
    )
    await harness.consume(fact, fact.ticket_id, twice=True)
    (told,) = (await inbox(handler))["items"]
    assert (told["title"], told["subject_id"]) == (title, str(fact.ticket_id))
    assert since in told["body"]
