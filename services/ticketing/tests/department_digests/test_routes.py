"""What was said of a department reaches its head when the month is over, with what is proposed (E2, S4-41, S3-05)."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import text
from uuid_utils.compat import uuid7
from visit_world import EVERYTHING, VisitWorld

from events import identity, ticketing
from kit import clock
from testkit.harness import Client
from ticketing.daily_reports.timers import DAY_END
from ticketing.provisions.service import prepare
from ticketing.report_receipts.service import REMIND

API = "/api/ticketing"
DIGESTS, RECEIPTS = f"{API}/department-digests", f"{API}/report-receipts"
MONTH = {"since": "2025-03-01", "until": "2025-03-31"}
CENTRE = {"ticketing.company_report.read", "ticketing.company_report.publish", "ticketing.figures.read"}
READS = {"ticketing.ticket.read", "ticketing.return_visit.read"}


async def head_of(
    visiting: VisitWorld, name: str, *permissions: str, department: UUID | None = None, **reach: Any
) -> UUID:
    id = uuid7()
    reach = {"scope": "tenant"} | reach
    named = visiting.world.staff_fact(f"{name}负责人", ("technician",), list(permissions), **reach)
    await visiting.harness.consume(named, id)
    fact = identity.DepartmentCreated(code=None, name=name, kind="engineering", parent_id=None, head_id=id)
    await visiting.harness.consume(fact, department or uuid7())
    return id


async def end_of(visiting: VisitWorld, day: date) -> None:
    """Its midnight, and everything that is due by then."""
    async with visiting.harness.work() as work:
        work.schedule(DAY_END, clock.midnight(day), work.tenant_id)
    visiting.harness.clock.set(clock.midnight(day))
    await visiting.harness.fire_timers()


async def settle(visiting: VisitWorld, **forward: int) -> None:
    visiting.harness.clock.advance(timedelta(**(forward or {"minutes": 11})))
    await visiting.harness.fire_timers()


async def received(reader: Client) -> list[dict[str, Any]]:
    lines = (await reader.get(RECEIPTS)).json()["items"]
    return [(await reader.get(f"{RECEIPTS}/{line['id']}")).json() for line in lines]


async def stated(visiting: VisitWorld, kind: type) -> list[Any]:
    return [fact for fact in await visiting.harness.outbox() if isinstance(fact, kind)]


def centre(visiting: VisitWorld) -> Client:
    return visiting.world.as_staff(visiting.world.centre_id, EVERYTHING | CENTRE)


async def propose(visiting: VisitWorld, version: int, **body: Any) -> None:
    headers = {"If-Match": f'"{version}"'}
    answer = await centre(visiting).put(f"{API}/feedback-proposals", json=MONTH | body, headers=headers)
    assert answer.status_code == 200, answer.text


async def march(visiting: VisitWorld) -> None:
    """Two valid complaints of 工程部 here, one with a low score, and one elsewhere."""
    await visiting.complete(await visiting.due(contact_phone="13800000002"), 2)
    await visiting.world.processing(contact_phone="13800000003")
    world, both = visiting.world, (visiting.world.community, visiting.world.elsewhere)
    handler = world.staff_fact("处理小黄", ("property_specialist",), sorted(EVERYTHING), both)
    await visiting.harness.consume(handler, world.handler_id)
    await world.processing(contact_phone="13800000004", community_id=visiting.world.elsewhere, unit_id=None)


async def test_the_month_reaches_the_head_of_the_department_frozen(visiting: VisitWorld) -> None:
    head = await head_of(visiting, "工程部", *READS)
    other = await head_of(visiting, "财务部", *READS)
    await march(visiting)
    await propose(visiting, 0, department="工程部", text="先排查地下室")
    await end_of(visiting, date(2025, 4, 1))
    [fact] = await stated(visiting, ticketing.DepartmentDigestSent)
    assert (fact.recipients, fact.first_day, fact.last_day) == ((head,), date(2025, 3, 1), date(2025, 3, 31))
    reader = visiting.world.as_staff(head, READS)
    [mine] = await received(reader)
    assert mine["receipt"]["label"] == "2025-03 工程部"
    digest = mine["digest"]
    total = digest["analysis"]["total"]
    assert (total["complaints"]["now"]["tickets"], total["low"]["now"]["visits"]) == (3, 1)
    assert (digest["analysis"]["proposal"]["text"], digest["communities"]) == ("先排查地下室", None)
    assert len(digest["cases"]) == 3
    assert await received(visiting.world.as_staff(other, READS)) == [], "nothing was said of it"
    blinded = visiting.world.as_staff(head, READS - {"ticketing.return_visit.read"})
    lines = [
        one
        for group in ("by_class", "by_community")
        for one in (await received(blinded))[0]["digest"]["analysis"][group]
    ]
    assert [one["low"] for one in lines] == [None] * 3
    await visiting.world.processing(contact_phone="13800000009")
    assert (await received(visiting.world.as_staff(head, READS)))[0]["digest"] == digest
    await end_of(visiting, date(2025, 4, 2))
    assert len(await received(visiting.world.as_staff(head, READS))) == 1, "sent once"


async def test_a_head_reads_of_their_communities_alone(visiting: VisitWorld) -> None:
    world = visiting.world
    head = await head_of(visiting, "工程部", scope="community", communities=(world.community,))
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    reader = world.as_staff(head, set(), communities=[world.community])
    [mine] = await received(reader)
    analysis = mine["digest"]["analysis"]
    assert analysis["total"]["complaints"]["now"]["tickets"] == 2
    assert [one["name"] for one in analysis["by_community"]] == mine["digest"]["communities"] == ["HC花园"]
    assert (analysis["total"]["low"], mine["digest"]["cases"]) == (None, []), (
        "neither visits nor tickets are theirs to read"
    )


async def test_own_records_narrow_the_cases_and_not_the_figures(visiting: VisitWorld) -> None:
    head = await head_of(visiting, "工程部", *READS, scope="own", communities=())
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    [mine] = await received(visiting.world.as_staff(head, READS, own_only=True))
    assert (mine["digest"]["analysis"]["total"]["complaints"]["now"]["tickets"], mine["digest"]["cases"]) == (3, [])


async def test_what_is_written_later_reaches_the_head_as_a_further_edition(visiting: VisitWorld) -> None:
    head = await head_of(visiting, "工程部", *READS)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    await propose(visiting, 0, department="工程部", text="先排查")
    await propose(visiting, 1, department="工程部", text="先排查地下室")
    await settle(visiting)
    editions = await received(visiting.world.as_staff(head, READS))
    assert [one["receipt"]["edition"] for one in editions] == [2, 1]
    assert editions[0]["digest"]["analysis"]["proposal"]["text"] == "先排查地下室"
    assert editions[1]["digest"]["analysis"]["proposal"] is None
    [listed] = (await centre(visiting).get(DIGESTS, params=MONTH)).json()
    assert (listed["edition"], listed["head_name"], len(listed["receipts"])) == (2, "工程部负责人", 2)
    assert (await centre(visiting).get(f"{DIGESTS}/{listed['id']}")).json() == listed


async def test_a_proposal_reaches_a_department_that_was_renamed_since_its_digest_began(visiting: VisitWorld) -> None:
    department = uuid7()
    head = await head_of(visiting, "工程部", *READS, department=department)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    renamed = identity.DepartmentChanged(code=None, name="工程维修部", kind="engineering", parent_id=None, head_id=head)
    await visiting.harness.consume(renamed, department)
    await propose(visiting, 0, department="工程维修部", text="先排查")
    await settle(visiting)
    newest, first = await received(visiting.world.as_staff(head, READS))
    assert newest["digest"]["analysis"]["proposal"]["text"] == "先排查"
    for one, name in ((newest, "工程维修部"), (first, "工程部")):
        digest = one["digest"]
        assert (digest["department"], digest["analysis"]["total"]["complaints"]["now"]["tickets"]) == (name, 3)
        assert (one["receipt"]["label"], len(digest["cases"])) == (f"2025-03 {name}", 3)


async def test_what_was_said_under_an_old_name_is_said_of_the_department(visiting: VisitWorld) -> None:
    """Renamed within the month, with cases under both names: one digest, which counts and lists them all."""
    department = uuid7()
    head = await head_of(visiting, "工程部", *READS, department=department)
    await march(visiting)
    for name in ("维修部", "工程维修部"):
        fact = identity.DepartmentChanged(code=None, name=name, kind="engineering", parent_id=None, head_id=head)
        await visiting.harness.consume(fact, department)
    renamed = visiting.world.findings() | {"responsible_department": "工程维修部"}
    late = await visiting.world.assigned(department="工程维修部", contact_phone="13800000005")
    late = await visiting.world.verb(late, "investigate")
    await visiting.world.verb(late, "conclude", **renamed)
    analysis = (await centre(visiting).get(f"{API}/feedback-analyses", params=MONTH)).json()
    [line] = analysis["by_department"]
    assert (line["key"], line["complaints"]["now"]["tickets"], line["low"]["now"]["visits"]) == ("工程维修部", 4, 1)
    for path, figure in (("tickets", line["complaints"]["now"]), ("return-visits", line["low"]["now"])):
        rows = (await centre(visiting).get(f"{API}/{path}", params=figure["filter"])).json()["items"]
        assert len(rows) == figure.get("tickets", figure.get("visits")), path
    await end_of(visiting, date(2025, 4, 1))
    [mine] = await received(visiting.world.as_staff(head, READS))
    digest = mine["digest"]
    assert (digest["department"], digest["analysis"]["total"]["complaints"]["now"]["tickets"]) == ("工程维修部", 4)
    assert (digest["analysis"]["total"]["low"]["now"]["visits"], len(digest["cases"])) == (1, 4)


async def test_what_was_proposed_under_an_old_name_is_found_and_corrected_under_the_new(visiting: VisitWorld) -> None:
    department = uuid7()
    head = await head_of(visiting, "工程部", *READS, department=department)
    await march(visiting)
    await propose(visiting, 0, department="工程部", text="先排查")
    fact = identity.DepartmentChanged(code=None, name="维修部", kind="engineering", parent_id=None, head_id=head)
    await visiting.harness.consume(fact, department)

    async def proposed() -> tuple[int, str]:
        asked = MONTH | {"department": "维修部"}
        found = (await centre(visiting).get(f"{API}/feedback-analyses", params=asked)).json()["proposal"]
        return found["version"], found["text"]

    assert await proposed() == (1, "先排查")
    await propose(visiting, 1, department="维修部", text="先排查地下室")
    assert await proposed() == (2, "先排查地下室")
    await end_of(visiting, date(2025, 4, 1))
    await settle(visiting)
    [mine, *_] = await received(visiting.world.as_staff(head, READS))
    assert mine["digest"]["analysis"]["proposal"]["text"] == "先排查地下室"


async def test_whoever_has_the_name_now_is_meant(visiting: VisitWorld) -> None:
    """Two departments change their names for each other's: what was said of a name goes to who is called so."""
    department, other = uuid7(), uuid7()
    head = await head_of(visiting, "工程部", *READS, department=department)
    second = await head_of(visiting, "秩序部", *READS, department=other)
    await march(visiting)
    for id, name, leader in ((department, "秩序部", head), (other, "工程部", second)):
        fact = identity.DepartmentChanged(code=None, name=name, kind="engineering", parent_id=None, head_id=leader)
        await visiting.harness.consume(fact, id)
    await end_of(visiting, date(2025, 4, 1))
    [mine] = await received(visiting.world.as_staff(second, READS))
    assert mine["digest"]["analysis"]["total"]["complaints"]["now"]["tickets"] == 3
    assert await received(visiting.world.as_staff(head, READS)) == []


async def test_the_centre_reads_no_more_of_it_than_its_head_might(visiting: VisitWorld) -> None:
    await head_of(visiting, "工程部", *READS)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))

    async def shown(*permissions: str) -> list[tuple[list[bool], int]]:
        """Whether each low score is there, and how many cases: in the list, and in the digest itself."""
        reader = visiting.world.as_staff(visiting.world.centre_id, CENTRE | set(permissions))
        [listed] = (await reader.get(DIGESTS, params=MONTH)).json()
        found = []
        for content in (listed["content"], (await reader.get(f"{DIGESTS}/{listed['id']}")).json()["content"]):
            analysis = content["analysis"]
            lines = [analysis["total"], *analysis["by_class"], *analysis["by_community"]]
            found.append(([one["low"] is not None for one in lines], len(content["cases"])))
        return found

    assert await shown(*READS) == [([True] * 4, 3)] * 2
    assert await shown("ticketing.ticket.read") == [([False] * 4, 3)] * 2
    assert await shown("ticketing.return_visit.read") == [([True] * 4, 0)] * 2


async def test_a_proposal_for_the_company_is_told_to_those_who_see_it(visiting: VisitWorld) -> None:
    leader, near = uuid7(), uuid7()
    for id, reach in (
        (leader, {"scope": "tenant"}),
        (near, {"scope": "community", "communities": (visiting.world.community,)}),
    ):
        fact = visiting.world.staff_fact("领导", ("leader_in_charge",), ["ticketing.figures.read"], **reach)
        await visiting.harness.consume(fact, id)
    await propose(visiting, 0, text="全公司排查")
    await settle(visiting)
    assert await stated(visiting, ticketing.FeedbackProposalAnnounced) == [], "March is not over"
    await settle(visiting, days=31)
    [fact] = await stated(visiting, ticketing.FeedbackProposalAnnounced)
    assert leader in fact.recipients
    assert near not in fact.recipients


async def test_an_announcement_is_numbered_without_a_gap_however_often_it_was_corrected(visiting: VisitWorld) -> None:
    """Whoever takes facts in takes those of one aggregate one after the other, and waits for the first for ever."""
    leader = visiting.world.staff_fact("领导", ("leader_in_charge",), ["ticketing.figures.read"], scope="tenant")
    await visiting.harness.consume(leader, uuid7())
    await propose(visiting, 0, text="全公司排查")
    await propose(visiting, 1, text="全公司排查地下室")
    await settle(visiting, days=31)
    await propose(visiting, 2, text="全公司排查地下室与屋面")
    await settle(visiting)
    async with visiting.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT headers FROM outbox WHERE tenant_id = :tenant_id ORDER BY id"), {"tenant_id": work.tenant_id}
        )
        envelopes = [msgspec.json.decode(row.headers) for row in rows]
    kind = ticketing.FeedbackProposalAnnounced.type
    numbers: dict[str, list[str]] = {}
    for one in (each for each in envelopes if each["ce-type"] == kind):
        numbers.setdefault(one["ce-subject"], []).append(one["ce-aggregateversion"])
    assert list(numbers.values()) == [["1"], ["1"]], "each wording that settled, once"


async def test_it_waits_for_a_head_and_reminds_one_who_does_not_read_it(visiting: VisitWorld) -> None:
    department = uuid7()
    begun = identity.DepartmentCreated(code=None, name="工程部", kind="engineering", parent_id=None, head_id=None)
    await visiting.harness.consume(begun, department)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    [waiting] = (await centre(visiting).get(DIGESTS, params=MONTH)).json()
    assert (waiting["state"], waiting["head_name"], waiting["content"]) == ("draft", None, None)
    for name in ("工程维修部", "工程部"):
        fact = identity.DepartmentChanged(code=None, name=name, kind="engineering", parent_id=None, head_id=None)
        await visiting.harness.consume(fact, department)
        [waiting] = (await centre(visiting).get(DIGESTS, params=MONTH)).json()
        assert waiting["department"] == name, "what is not sent yet has the name its department has now"
    head = await head_of(visiting, "工程部", *READS, department=department)
    await end_of(visiting, date(2025, 4, 2))
    [mine] = await received(visiting.world.as_staff(head, READS))
    for _ in range(3):
        await settle(visiting, days=3, minutes=1)
    reminded = await stated(visiting, ticketing.ReportReceiptReminded)
    assert [(one.recipients, one.label, one.document_kind) for one in reminded] == [
        ((head,), "2025-03 工程部", "department_digest")
    ] * 2
    reader = visiting.world.as_staff(head, READS)
    await reader.post(f"{RECEIPTS}/{mine['receipt']['id']}/acknowledge")
    async with visiting.harness.work() as work:
        left = await work.session.scalar(
            text("SELECT count(*) FROM timer WHERE tenant_id = :tenant_id AND kind = 'report_receipt.remind'"),
            {"tenant_id": work.tenant_id},
        )
    assert left == 0


async def test_who_has_read_it_hears_no_more_and_an_old_edition_reminds_of_nothing(visiting: VisitWorld) -> None:
    head = await head_of(visiting, "工程部", *READS)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    await propose(visiting, 0, department="工程部", text="先排查")
    await settle(visiting)
    reader = visiting.world.as_staff(head, READS)
    [newest, _] = await received(reader)
    await reader.post(f"{RECEIPTS}/{newest['receipt']['id']}/acknowledge")
    await settle(visiting, days=7)
    assert await stated(visiting, ticketing.ReportReceiptReminded) == []


async def reminders(visiting: VisitWorld) -> list[datetime]:
    """When somebody is to be reminded."""
    async with visiting.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT due_at FROM timer WHERE tenant_id = :tenant_id AND kind = :kind"),
            {"tenant_id": work.tenant_id, "kind": REMIND},
        )
        return list(rows.scalars())


async def test_what_lay_unread_before_a_release_is_brought_to_mind_after_it(visiting: VisitWorld) -> None:
    """Once: neither one that waits nor one that was reminded of, read or corrected begins again."""
    await head_of(visiting, "工程部", *READS)
    await march(visiting)
    await end_of(visiting, date(2025, 4, 1))
    await propose(visiting, 0, department="工程部", text="先排查")
    await settle(visiting)
    assert len(await reminders(visiting)) == 2
    async with visiting.harness.work() as work:
        await work.session.execute(
            text("DELETE FROM timer WHERE tenant_id = :tenant_id AND kind = :kind"),
            {"tenant_id": work.tenant_id, "kind": REMIND},
        )
    visiting.harness.clock.advance(timedelta(days=20))
    due = visiting.harness.clock.now() + timedelta(days=3)
    for _ in range(2):
        async with visiting.harness.work() as work:
            await prepare(work)
        assert await reminders(visiting) == [due], "of the edition that holds"
        visiting.harness.clock.advance(timedelta(hours=1))
    await settle(visiting, days=3)
    async with visiting.harness.work() as work:
        await prepare(work)
    assert (len(await stated(visiting, ticketing.ReportReceiptReminded)), await reminders(visiting)) == (1, [])


async def test_refusals(visiting: VisitWorld) -> None:
    near = visiting.world.as_staff(visiting.world.centre_id, CENTRE, communities=[visiting.world.community])
    assert (await near.get(DIGESTS, params=MONTH)).status_code == 404
    backwards = await centre(visiting).get(DIGESTS, params=MONTH | {"until": "2025-02-01"})
    assert (backwards.status_code, backwards.json()["errors"][0]["code"]) == (422, "out_of_range")
    assert (await centre(visiting).get(f"{DIGESTS}/{uuid7()}")).status_code == 404
    nobody = visiting.world.as_staff(visiting.world.centre_id, {"ticketing.figures.read"})
    assert (await nobody.get(DIGESTS, params=MONTH)).status_code == 403
