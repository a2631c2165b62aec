"""No list tells whom a complaint is about whose it is: the row stays, says that something is withheld, and what."""

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from mail_world import MailWorld
from organisation_facts import panel
from python_calamine import CalamineWorkbook
from report_world import CENTRE, TODAY, ReportWorld
from switchboard import API, CALL_PERMISSIONS, Switchboard
from ticketing_world import ALL_PERMISSIONS, SUPERVISION, World
from uuid_utils.compat import uuid7
from visit_world import VISIT_PERMISSIONS

from ticketing.return_visits.models import ReturnVisit
from ticketing.tickets.models import Ticket
from ticketing.tickets.withholding import OF_REQUESTER

EVERYTHING = ALL_PERMISSIONS | SUPERVISION | CALL_PERMISSIONS | VISIT_PERMISSIONS | CENTRE
EVERYTHING |= {"ticketing.daily_report.submit", "ticketing.figures.export"}


def rows(answer: Any) -> Iterator[dict[str, Any]]:
    """Every line of an answer that can be withheld, however deep it stands."""
    if isinstance(answer, dict) and "withheld" in answer:
        yield answer
    for one in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        yield from rows(one)


class Case:
    """A complaint about the technician, with whatever leaves a row in a list."""

    def __init__(self, world: World, pbx: Switchboard) -> None:
        self.world, self.pbx = world, pbx
        self.ticket: dict[str, Any] = {}
        self.person: UUID | None = None

    def client(self, by: UUID) -> Any:
        return self.world.as_staff(by, EVERYTHING)

    async def build(self, **changes: Any) -> "Case":
        self.person = await self.world.person(self.world.community)
        about = {"complained_about_id": self.world.technician_id, "person_id": self.person}
        self.ticket = await self.world.assigned(**about | changes)
        return self

    async def got(self, path: str, by: UUID, **params: Any) -> Any:
        answer = await self.client(by).get(f"{API}/{path}", params={k: str(v) for k, v in params.items()})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def differs(self, path: str, *telling: str, **params: Any) -> None:
        """Whom it is about and the handler find the same rows; what tells whose they are only the handler."""
        shown = {}
        for by, known in ((self.world.technician_id, False), (self.world.handler_id, True)):
            found = list(rows(await self.got(path, by, **params)))
            assert found, path
            for row in found:
                assert row["withheld"] is not known, (path, row)
                told = {name for name in OF_REQUESTER & row.keys() if row[name] is not None}
                assert told >= set(telling) if known else not told, (path, told)
            shown[known] = [row.get("id") for row in found]
        assert shown[True] == shown[False], path


@pytest.fixture
async def case(world: World, pbx: Switchboard) -> Case:
    return await Case(world, pbx).build()


async def test_the_ledger_of_complaints_and_its_file(case: Case) -> None:
    await case.differs("complaints", "unit_id", "unit_code")
    for by, unit in ((case.world.technician_id, "对被投诉人不显示"), (case.world.handler_id, "3-1-1201")):
        answer = await case.client(by).get(f"{API}/complaints/spreadsheet")
        lines = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(2).to_python()
        assert [row[3] for row in lines[1:]] == [unit]


async def test_orders_of_work(case: Case) -> None:
    order = await case.world.work_order(case.ticket)
    await case.differs("work-orders", "unit_id", "unit_code", "place")
    await case.differs("work-orders/board", "unit_id", "place")
    await case.differs(f"work-orders/{order['id']}", "unit_id", "place", "person_id")
    for by, code in ((case.world.technician_id, None), (case.world.handler_id, "3-1-1201")):
        assert (await case.got(f"work-orders/{order['id']}", by))["unit_code"] == code


async def test_an_order_they_had_begun(case: Case) -> None:
    other = await case.world.assigned(person_id=case.person)
    order = await case.world.work_order(other)
    order = await case.world.order_verb(
        order, "dispatch", by=case.world.clerk_id, assignee_id=str(case.world.technician_id)
    )
    order = await case.world.order_verb(order, "accept")
    order = await case.world.order_verb(order, "start")
    assert (order["withheld"], order["place"]) == (False, "3-1-1201 卫生间")
    known = await case.world.send(
        case.client(case.world.supervisor_id), (await case.world.detail(other))["ticket"], "reclassify",
        complained_about_id=case.world.technician_id, reason="客户说是他",
    )  # fmt: skip
    assert known.status_code == 200, known.text
    (row,) = (await case.got("my-day", case.world.technician_id))["work_orders"]
    assert (row["id"], row["withheld"], row["unit_code"], row["place"]) == (order["id"], True, None, None)
    done = await case.world.order_verb(order, "complete", work_done="已修")
    assert (done["withheld"], done["unit_id"], done["place"]) == (True, None, None)


async def test_calls_promises_and_messages(case: Case) -> None:
    world, pbx = case.world, case.pbx
    call = await pbx.report("ringing", "c1")
    answered = await pbx.as_staff().post(f"{API}/calls/{call}/answer")
    assert answered.status_code == 200
    place = {"community_id": str(world.community), "unit_id": str(world.unit), "person_id": str(case.person)}
    assert (await pbx.as_staff().post(f"{API}/calls/{call}/caller", json=place)).status_code == 200
    message = {"for_id": str(world.handler_id), "text": "请回电", "call_id": call, "caller_name": "张三丰"}
    due = (world.harness.clock.now() + timedelta(hours=1)).isoformat()
    promise = {"kind": "appointed", "due_at": due, "matter": "告知进展"}
    for path, body in (("phone-messages", message), ("callbacks", promise | {"call_id": call})):
        assert (await pbx.as_staff().post(f"{API}/{path}", json=body)).status_code == 201
    linked = await pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": case.ticket["id"]})
    assert linked.status_code == 200
    named = await pbx.as_staff().post(f"{API}/callbacks", json=promise | {"ticket_id": case.ticket["id"]})
    assert named.status_code == 201, named.text
    await case.differs("calls", "number", "unit_id", "unit_code", "person_id")
    await case.differs(f"calls/{call}", "number", "unit_id", "person_id")
    await case.differs("callbacks", "number", "unit_id", "unit_code", "person_id")
    await case.differs("phone-messages", "number", "caller_name", "unit_id", "unit_code", "person_id")


async def test_calls_of_one_person_are_no_way_round(case: Case) -> None:
    world, pbx = case.world, case.pbx
    about = await pbx.spoken("c1", ticket=case.ticket)
    other = await pbx.spoken("c2", ticket=await world.register(person_id=case.person))
    of_person = {"person_id": case.person}
    for by, seen in ((world.technician_id, {other}), (world.handler_id, {about, other})):
        page = await case.got("calls", by, **of_person)
        assert ({row["id"] for row in page["items"]}, sum(page["counts"].values())) == (seen, len(seen))
        earlier = (await case.got(f"calls/{other}", by))["earlier"]
        assert {row["id"] for row in earlier} == seen - {other}


async def test_what_presses_and_what_is_awaited(case: Case) -> None:
    world = case.world
    asked = {"to_staff_id": world.handler_id, "message": "请尽快"}
    assert (
        await world.post(f"tickets/{case.ticket['id']}/urge-notices", by=world.supervisor_id, **asked)
    ).status_code < 300
    world.harness.clock.advance(timedelta(days=8))
    await world.harness.fire_timers()
    await case.differs("clocks", "unit_code")
    await case.differs("breaches", "unit_code")
    answers = (await case.got("awaited-answers", world.handler_id))["items"]
    assert [(row["withheld"], row["unit_code"]) for row in answers] == [(False, "3-1-1201")]


async def test_visits_and_their_way_round(case: Case) -> None:
    world = case.world
    ticket = await world.verb(case.ticket, "investigate")
    ticket = await world.verb(ticket, "conclude", **world.findings())
    ticket = await world.verb(ticket, "first-measure", measure="先关总阀", planned_on="2025-03-06")
    ticket = await world.verb(ticket, "resolve", result="已修好", evidence="照片")
    ticket = await world.verb(ticket, "reply", channel="phone", text="已为您修好")
    await world.verb(ticket, "close", customer_confirmed=True)
    await case.differs("return-visits", "unit_id", "unit_code", "person_id")
    (visit,) = (await case.got("return-visits", world.handler_id))["items"]
    await case.differs(f"return-visits/{visit['id']}", "unit_id", "person_id")
    async with world.harness.work() as work:  # as after a low score
        other = await world.register(person_id=case.person, repeat_of=case.ticket["id"])
        found = await work.session.get_one(ReturnVisit, (work.tenant_id, UUID(visit["id"])))
        found.follow_up_id = UUID(other["id"])
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        (row,) = (await case.got("return-visits", by))["items"]
        read = await case.got(f"return-visits/{visit['id']}", by)
        told = (row["follow_up_id"], read["visit"]["follow_up_id"], read["names"]["follow_up_no"])
        assert told == ((other["id"], other["id"], other["no"]) if known else (None, None, None))
    for by, seen in ((world.technician_id, 0), (world.handler_id, 1)):
        for narrowed in ({"unit_id": world.unit}, {"person_id": case.person}):
            page = await case.got("return-visits", by, **narrowed)
            assert (len(page["items"]), sum(page["counts"].values())) == (seen, seen)
        found = await case.got(f"return-visits/{visit['id']}", by)
        assert found["names"]["unit"] == ("3-1-1201" if seen else None)


async def test_nor_whom_the_visit_was_of_that_led_to_it(case: Case) -> None:
    """Made in the same moment and in the same words, they are joined by whoever reads both."""
    world = case.world
    ticket = await world.verb(await world.replied(contact_phone="13800000003"), "close", customer_confirmed=True)
    (visit,) = (await case.got("return-visits", world.handler_id, ticket_id=ticket["id"]))["items"]
    async with world.harness.work() as work:  # as after a low score
        found = await work.session.get_one(ReturnVisit, (work.tenant_id, UUID(visit["id"])))
        found.follow_up_id = UUID(case.ticket["id"])
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        (row,) = (await case.got("return-visits", by, ticket_id=ticket["id"]))["items"]
        read = await case.got(f"return-visits/{visit['id']}", by)
        assert [one["withheld"] for one in (row, read["visit"])] == [not known] * 2
        assert (row["unit_id"], bool(read["contact"]["phone"])) == ((str(world.unit), True) if known else (None, False))
        of_unit = (await case.got("return-visits", by, unit_id=str(world.unit)))["items"]
        assert bool(of_unit) is known
        told = (row["follow_up_id"], read["visit"]["follow_up_id"], read["names"]["follow_up_no"])
        assert told == ((case.ticket["id"], case.ticket["id"], case.ticket["no"]) if known else (None, None, None))


async def test_incidents_clusters_and_customers(case: Case) -> None:
    world = case.world
    for _ in range(2):
        await world.register(complained_about_id=world.technician_id, person_id=case.person)
    for by, there in ((world.technician_id, 0), (world.handler_id, 1)):
        assert len(await case.got("clusters", by)) == there
    opened = await case.client(world.supervisor_id).post(
        f"{API}/incidents",
        json={
            "community_id": str(world.community), "title": "停水", "banner": "抢修中",
            "building_ids": [str(world.building)], "ticket_ids": [case.ticket["id"]],
        },
    )  # fmt: skip
    incident = opened.json()
    for by, there in ((world.technician_id, 0), (world.handler_id, 1)):
        found = await case.got(f"incidents/{incident['id']}", by)
        assert ([found[name] for name in ("tickets", "households")], len(found["joined"])) == ([there, there], there)
        (line,), (banner,) = (await case.got("incidents", by))["items"], await case.got("incidents/banners", by)
        assert (line["tickets"], len(banner["ticket_ids"])) == (there, there)
        assert bool((await case.got(f"tickets/{case.ticket['id']}/procedure", by))["incident"]) is bool(there)
        entries = (await case.got(f"tickets/{case.ticket['id']}", by))["entries"]
        (joined,) = [one for one in entries if one["verb"] == "incident_joined"]
        said = ("停水", {"no": incident["no"]}) if there else (None, {})
        assert (joined["text"], joined["details"]) == said
    await case.differs("watched-customers", "unit_id", "unit_code", "person_id")


async def test_what_is_about_them_is_no_matter_of_a_customer_they_know(case: Case) -> None:
    """Both in one line would tell who complained: by a number, and by the day of the oldest matter."""
    other = await case.world.register(person_id=case.person)
    (row,) = (await case.got("watched-customers", case.world.handler_id))["items"]
    assert (row["person_id"], row["open"], row["ticket_id"]) == (str(case.person), 2, case.ticket["id"])
    rows = (await case.got("watched-customers", case.world.technician_id))["items"]
    (named,), (nameless,) = ([row for row in rows if row["withheld"] is withheld] for withheld in (False, True))
    assert (named["person_id"], named["open"], named["ticket_id"]) == (str(case.person), 1, other["id"])
    assert named["since"] == other["registered_at"]
    assert (nameless["person_id"], nameless["open"], nameless["calls"]) == (None, 1, None)


async def test_the_daily_report_as_drawn_up_as_handed_in_and_as_consolidated(
    reporting: ReportWorld, pbx: Switchboard
) -> None:
    case = await Case(reporting.world, pbx).build(severity_signs=["injury_or_danger"])
    await reporting.world.verb(case.ticket, "first-measure", measure="先关总阀", planned_on="2025-03-08")
    await reporting.tomorrow(9)
    report = await reporting.report()
    path, telling = f"daily-reports/{report['report']['id']}", ("customer", "unit_code")
    await case.differs(path, *telling)
    await reporting.submit(report)
    await case.differs(path, *telling)
    (day,) = [one for one in await reporting.days() if one["day"] == TODAY.isoformat()]
    await case.differs(f"consolidated-reports/{day['consolidated']['id']}", *telling)


async def test_the_mail_it_came_with_does_not_tell_the_sender(post: MailWorld, world: World) -> None:
    await post.mailbox(kind="complaint")
    await post.send(post.letter())
    await post.look()
    (row,) = await post.tickets()
    about = {"complained_about_id": world.technician_id, "reason": "客户说是他"}
    await world.verb((await world.detail(row))["ticket"], "reclassify", by=world.supervisor_id, **about)
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        client = world.as_staff(by, EVERYTHING | {"ticketing.incoming_mail.handle"})
        (mail,) = (await client.get(f"{API}/incoming-mails")).json()["items"]
        assert (mail["withheld"], mail["sender"] is not None) == (not known, known)


async def test_an_expert_who_turns_out_to_be_meant_does_not_read_the_building(world: World) -> None:
    meant = uuid7()
    answers = ["ticketing.consultation.read", "ticketing.consultation.answer"]
    await world.harness.consume(world.staff_fact("钱工", ("expert",), answers, scope="tenant"), meant)
    await panel(world, "engineering_quality", meant, leader=world.manager_id)
    asks = EVERYTHING | {"ticketing.consultation.read", "ticketing.consultation.open"}
    ticket = await world.accepted()
    asked = await world.as_staff(world.centre_id, asks).post(
        f"{API}/tickets/{ticket['id']}/consultations",
        json={"discipline": "engineering_quality", "question": "是否属于质量问题"},
    )
    assert asked.status_code == 201, asked.text
    path, expert = f"{API}/consultations/{asked.json()['id']}", world.as_staff(meant, asks)
    assert (await expert.get(path)).json()["building"] == "3"
    async with world.harness.work() as work:  # as where they were named before that was asked for
        found = await work.session.get_one(Ticket, (work.tenant_id, UUID(ticket["id"])))
        found.complained_about_id = meant
    read = (await expert.get(path)).json()
    assert (read["withheld"], read["building"], read["community"]) == (True, None, "HC花园")
    lists = [(await expert.get(f"{API}/consultations")).json()["items"]]
    lists.append((await expert.get(f"{API}/tickets/{ticket['id']}/consultations")).json())
    assert [[line["withheld"] for line in lines] for lines in lists] == [[True], [True]]
