"""Asking the panel, silence that is reported upwards, answers (C3.4, S0-91 to S0-95)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from organisation_facts import panel
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity, ticketing
from testkit.harness import Client
from testkit.statements import noted

CENTRE = {"ticketing.ticket.read", "ticketing.consultation.read", "ticketing.consultation.open"}
ANSWERING = {"ticketing.consultation.read", "ticketing.consultation.answer"}
ATTACHING = {"ticketing.attachment.add", "ticketing.ticket.read"}
DAY = timedelta(hours=24)


class Panel:
    """An expert, a leader and top management beside the usual company."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.expert_id, self.leader_id, self.top_id = uuid7(), uuid7(), uuid7()

    async def build(self) -> "Panel":
        people = (
            (self.expert_id, "钱工", "expert"),
            (self.leader_id, "周总", "leader_in_charge"),
            (self.top_id, "吴董", "top_management"),
        )
        for id, name, role in people:
            fact = self.world.staff_fact(name, (role,), sorted(ANSWERING), scope="tenant")
            await self.world.harness.consume(fact, id)
        await panel(self.world, "engineering_quality", self.expert_id, leader=self.leader_id)
        return self

    def as_(self, id: UUID, **scope: Any) -> Client:
        return self.world.as_staff(id, ANSWERING, **scope)

    @property
    def centre(self) -> Client:
        return self.world.as_staff(self.world.centre_id, CENTRE)

    async def ask(self, ticket: dict[str, Any], **more: Any) -> Any:
        body = {"discipline": "engineering_quality", "question": "是否属于防水层质量问题？"} | more
        return await self.centre.post(f"/api/ticketing/tickets/{ticket['id']}/consultations", json=body)

    async def asked(self) -> dict[str, Any]:
        ticket = await self.world.verb(await self.world.register(), "accept")
        answer = await self.ask(ticket)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def send(self, client: Client, one: dict[str, Any], verb: str, **body: Any) -> Any:
        path = f"/api/ticketing/consultations/{one['id']}/{verb}"
        return await client.post(path, json=body, headers={"If-Match": f'"{one["version"]}"'})

    async def read(self, one: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = (await self.centre.get(f"/api/ticketing/consultations/{one['id']}")).json()
        return found

    async def later(self, span: timedelta) -> None:
        self.world.harness.clock.advance(span)
        await self.world.harness.fire_timers()

    async def told(self) -> list[ticketing.ConsultationFact]:
        return [fact for fact in await self.world.harness.outbox() if isinstance(fact, ticketing.ConsultationFact)]

    async def clocks(self, one: dict[str, Any]) -> dict[str, str]:
        detail = await self.world.as_staff().get(f"/api/ticketing/tickets/{one['ticket_id']}")
        return {clock["code"]: clock["result"] for clock in detail.json()["clocks"] if clock["code"] in ("K11", "K12")}


@pytest.fixture
async def experts(world: World) -> Panel:
    return await Panel(world).build()


async def test_the_expert_is_asked_at_once_and_has_a_day(experts: Panel) -> None:
    one = await experts.asked()
    assert (one["state"], one["expert_name"], one["leader_name"]) == ("open", "钱工", "周总")
    [fact] = await experts.told()
    assert (type(fact), fact.recipients, fact.level) == (ticketing.ConsultationOpened, (experts.expert_id,), 0)
    assert fact.due_at == experts.world.harness.clock.now() + DAY
    assert await experts.clocks(one) == {"K11": "running"}


async def test_an_answer_in_time_stops_the_clock_and_nobody_is_bothered(experts: Panel) -> None:
    one = await experts.asked()
    answered = await experts.send(experts.as_(experts.expert_id), one, "answer", reply="防水层老化，属保修范围")
    assert (answered.status_code, answered.json()["state"]) == (200, "replied")
    assert await experts.clocks(one) == {"K11": "met"}
    fact = (await experts.told())[-1]
    assert isinstance(fact, ticketing.ConsultationReplied)
    assert set(fact.recipients) == {experts.world.centre_id, experts.world.handler_id}
    await experts.later(DAY * 4)
    assert (await experts.read(one))["level"] == 0


async def test_silence_is_reported_to_the_leader_and_then_to_the_top_each_once(experts: Panel) -> None:
    one = await experts.asked()
    await experts.later(DAY)
    assert (await experts.read(one))["state"] == "open"
    await experts.later(timedelta(seconds=1))
    first = await experts.read(one)
    assert (first["state"], first["level"], first["unsigned"]) == ("escalated_1", 1, True)
    assert await experts.clocks(one) == {"K11": "missed", "K12": "running"}
    await experts.later(DAY)
    assert (await experts.read(one))["level"] == 1
    await experts.later(DAY)
    await experts.later(DAY * 10)
    second = await experts.read(one)
    assert (second["state"], second["level"]) == ("escalated_2", 2)
    reports = [fact for fact in await experts.told() if isinstance(fact, ticketing.ConsultationEscalated)]
    assert [(fact.level, fact.recipients) for fact in reports] == [
        (1, (experts.leader_id,)), (2, (experts.top_id,)),
    ]  # fmt: skip
    signed = await experts.send(experts.centre, second, "sign")
    assert (signed.status_code, signed.json()["unsigned"]) == (200, False)
    again = await experts.send(experts.centre, signed.json(), "sign")
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_sign")


async def test_each_person_hears_of_one_silence_once_per_level(experts: Panel) -> None:
    """Whoever hears by the missed clock is spared the report, which goes to the leaders and the centre."""
    world, one = experts.world, await experts.asked()
    receiver = (await world.detail({"id": one["ticket_id"]}))["ticket"]["first_receiver_id"]
    for clock, above in (("K11", experts.leader_id), ("K12", experts.top_id)):
        await experts.later(DAY * 2 + timedelta(seconds=1))
        outbox = await world.harness.outbox()
        [missed] = [fact for fact in outbox if isinstance(fact, ticketing.ClockMissed) and fact.clock == clock]
        report = [fact for fact in outbox if isinstance(fact, ticketing.ConsultationEscalated)][-1]
        assert missed.recipients == (experts.expert_id, UUID(receiver)) == report.told_by_clock
        assert (report.recipients, missed.vacant_roles) == ((above,), ())


async def test_a_leader_is_asked_from_the_report_on(experts: Panel) -> None:
    one = await experts.asked()
    mine = {"mine": "true", "status": "waiting"}
    before = await experts.as_(experts.leader_id).get("/api/ticketing/consultations", params=mine)
    assert before.json()["counts"] == {}
    await experts.later(DAY + timedelta(seconds=1))
    found = (await experts.as_(experts.leader_id).get("/api/ticketing/consultations", params=mine)).json()
    assert ([each["id"] for each in found["items"]], found["counts"]) == ([one["id"]], {"escalated_1": 1})


async def test_where_nobody_is_in_charge_the_next_above_hears(experts: Panel) -> None:
    world = experts.world
    await panel(world, "design", experts.expert_id)
    gone = world.staff_fact("周总", ("leader_in_charge",), [], scope="tenant")
    fields = {name: getattr(gone, name) for name in gone.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), experts.leader_id)
    ticket = await world.verb(await world.register(), "accept")
    assert (await experts.ask(ticket, discipline="design")).status_code == 201
    await experts.later(DAY + timedelta(seconds=1))
    [report] = [fact for fact in await experts.told() if isinstance(fact, ticketing.ConsultationEscalated)]
    assert report.recipients == (experts.top_id,)


async def test_a_late_answer_still_counts_but_not_as_met(experts: Panel) -> None:
    one = await experts.asked()
    await experts.later(DAY + timedelta(seconds=1))
    one = await experts.read(one)
    answered = await experts.send(experts.as_(experts.leader_id), one, "answer", reply="按保修处理")
    assert (answered.json()["state"], answered.json()["replied_by"]) == ("replied", str(experts.leader_id))
    assert await experts.clocks(one) == {"K11": "missed", "K12": "met"}
    await experts.later(DAY * 3)
    assert (await experts.read(one))["level"] == 1


async def test_nobody_else_answers(experts: Panel) -> None:
    one = await experts.asked()
    for id in (experts.leader_id, experts.top_id, experts.world.handler_id):
        refused = await experts.send(experts.as_(id), one, "answer", reply="越级回答")
        assert (refused.status_code, refused.json()["code"]) == (403, "not_consulted")


async def test_a_discipline_is_asked_once_at_a_time_and_several_stand_beside_each_other(experts: Panel) -> None:
    one = await experts.asked()
    ticket = {"id": one["ticket_id"]}
    twice = await experts.ask(ticket)
    assert (twice.status_code, twice.json()["code"]) == (409, "already_asked")
    incomplete = await experts.ask(ticket, discipline="legal")
    assert (incomplete.status_code, incomplete.json()["code"]) == (409, "panel_incomplete")
    await panel(experts.world, "design", experts.expert_id, leader=experts.leader_id)
    beside = await experts.ask(ticket, discipline="design")
    assert beside.status_code == 201, beside.text
    await experts.send(experts.as_(experts.expert_id), beside.json(), "answer", reply="设计无缺陷")
    listed = (await experts.centre.get(f"/api/ticketing/tickets/{ticket['id']}/consultations")).json()
    assert [(each["discipline"], each["state"]) for each in listed] == [
        ("engineering_quality", "open"), ("design", "replied"),
    ]  # fmt: skip
    stranger = await experts.ask(ticket, discipline="design", expert_id=str(experts.top_id))
    assert stranger.json()["errors"][0]["code"] == "not_on_panel"


async def test_an_expert_who_left_is_not_asked(experts: Panel) -> None:
    world = experts.world
    there = world.staff_fact("钱工", ("expert",), sorted(ANSWERING), scope="tenant")
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), experts.expert_id)
    ticket = await world.verb(await world.register(), "accept")
    refused = await experts.ask(ticket)
    assert (refused.status_code, refused.json()["code"]) == (409, "panel_incomplete")


async def test_the_end_of_the_ticket_ends_its_consultations(experts: Panel) -> None:
    one = await experts.asked()
    detail = await experts.world.detail({"id": one["ticket_id"]})
    await experts.world.verb(detail["ticket"], "withdraw", statement="客户撤回")
    ended = await experts.read(one)
    assert (ended["state"], ended["cancel_reason"]) == ("cancelled", "ticket_ended")
    assert await experts.clocks(one) == {"K11": "cancelled"}
    await experts.later(DAY * 4)
    assert (await experts.read(one))["level"] == 0
    late = await experts.ask({"id": one["ticket_id"]})
    assert (late.status_code, late.json()["code"]) == (409, "ticket_ended")


async def test_the_centre_withdraws_a_question(experts: Panel) -> None:
    one = await experts.asked()
    cancelled = await experts.send(experts.centre, one, "cancel", reason="客户已撤诉")
    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")
    assert await experts.clocks(one) == {"K11": "cancelled"}
    late = await experts.send(experts.as_(experts.expert_id), cancelled.json(), "answer", reply="晚了一步")
    assert (late.status_code, late.json()["code"]) == (409, "consultation_not_waiting")
    assert (await experts.ask({"id": one["ticket_id"]})).status_code == 201


async def test_a_holding_reply_to_the_customer_stops_no_clock_of_the_expert(experts: Panel) -> None:
    one = await experts.asked()
    body = {"text": "专家正在核实，明日回复您", "visibility": "public", "channel": "phone"}
    held = await experts.world.as_staff().post(f"/api/ticketing/tickets/{one['ticket_id']}/notes", json=body)
    assert held.status_code in (200, 201), held.text
    assert await experts.clocks(one) == {"K11": "running"}


async def test_an_expert_sees_the_own_cases_without_personal_data(experts: Panel) -> None:
    world = experts.world
    ticket = await world.register(description="漏水，请打 13912345678 找张三丰")
    one = (await experts.ask(await world.verb(ticket, "accept"))).json()
    mine, other = experts.as_(experts.expert_id, own_only=True), experts.as_(uuid7(), own_only=True)
    listed = (await mine.get("/api/ticketing/consultations", params={"mine": "true", "status": "waiting"})).json()
    assert ([each["id"] for each in listed["items"]], listed["counts"]) == ([one["id"]], {"open": 1})
    seen = await mine.get(f"/api/ticketing/consultations/{one['id']}")
    assert (seen.json()["description"], seen.json()["may_answer"]) == ("漏水，请打 *********** 找张三丰", True)
    assert not {"contact_phone", "contact_name", "person_id", "unit_id"} & seen.json().keys()
    assert (await other.get(f"/api/ticketing/consultations/{one['id']}")).status_code == 404
    elsewhere = experts.world.as_staff(uuid7(), CENTRE, communities=[world.elsewhere])
    assert (await elsewhere.get(f"/api/ticketing/consultations/{one['id']}")).status_code == 404


async def test_the_centre_sees_who_can_be_asked(experts: Panel) -> None:
    params = {"community_id": str(experts.world.community)}
    found = (await experts.centre.get("/api/ticketing/consultation-panels", params=params)).json()
    able = {row["discipline"]: [expert["display_name"] for expert in row["experts"]] for row in found}
    assert (able["engineering_quality"], able["legal"]) == (["钱工"], [])


async def test_more_experts_take_no_more_statements(experts: Panel) -> None:
    world, params = experts.world, {"community_id": str(experts.world.community)}
    counted = []
    for discipline in ("design", "legal", "sales"):
        with noted(world.harness.runtime.engine) as said:
            await experts.centre.get("/api/ticketing/consultation-panels", params=params)
        counted.append(len(said))
        await panel(world, discipline, experts.expert_id, experts.leader_id, world.clerk_id)
    assert len(set(counted)) == 1, counted


async def test_whoever_is_asked_shows_what_the_opinion_rests_on(experts: Panel) -> None:
    """The file stands at the answer, in the case; before they are asked, and once it is done, nothing is added."""
    world = experts.world
    one, other = await experts.asked(), await world.register()

    def expert() -> Client:
        return world.as_staff(experts.expert_id, ANSWERING | ATTACHING, own_only=True)

    def leader() -> Client:
        return world.as_staff(experts.leader_id, ANSWERING | {"ticketing.attachment.add"})

    async def add(client: Client, ticket_id: str, text: str) -> int:
        path = f"/api/ticketing/tickets/{ticket_id}/attachments?verb=consult_reply"
        sent = await client.post(path, content=text.encode(), headers={"X-File-Name": "opinion.txt"})
        return sent.status_code

    assert await add(expert(), one["ticket_id"], "检测报告") == 201
    assert await add(expert(), other["id"], "检测报告") == 404
    assert await add(leader(), one["ticket_id"], "批示") == 403, "it is not reported to the leader yet"
    await experts.later(DAY + timedelta(minutes=1))
    assert await add(leader(), one["ticket_id"], "批示") == 201
    answered = await experts.send(expert(), await experts.read(one), "answer", reply="属于防水层质量问题")
    assert answered.status_code == 200, answered.text
    assert await add(expert(), one["ticket_id"], "照片") == 201
    detail = await world.detail({"id": one["ticket_id"]})
    (said,) = [entry["id"] for entry in detail["entries"] if entry["verb"] == "consult_reply"]
    assert said in {file["entry_id"] for file in detail["attachments"]}
    world.harness.clock.advance(timedelta(hours=1))
    assert await add(expert(), one["ticket_id"], "补充") == 404


async def test_an_expert_sees_and_takes_back_what_they_showed(experts: Panel) -> None:
    """Whoever reads the question sees what the opinion rests on; of others who see only their own, nobody does."""
    world, one = experts.world, await experts.asked()
    expert = world.as_staff(experts.expert_id, ANSWERING | ATTACHING, own_only=True)
    other = world.as_staff(uuid7(), ANSWERING | ATTACHING, own_only=True)
    await experts.send(expert, await experts.read(one), "answer", reply="属于防水层质量问题")
    path = f"/api/ticketing/tickets/{one['ticket_id']}/attachments?verb=consult_reply"
    sent = await expert.post(path, content=b"%PDF-1.4 report", headers={"X-File-Name": "report.pdf"})
    assert sent.status_code == 201, sent.text
    content, strike = (f"/api/ticketing/attachments/{sent.json()['id']}/{end}" for end in ("content", "strike-out"))
    seen = (await expert.get(f"/api/ticketing/consultations/{one['id']}")).json()
    for shown in (seen, await experts.read(one)):
        assert [file["name"] for file in shown["files"]] == ["report.pdf"]
    assert (await expert.get(content)).content == b"%PDF-1.4 report"
    assert (await other.get(content)).status_code == 404
    assert (await other.post(strike, json={"reason": "不是我的"})).status_code == 404
    world.harness.clock.advance(timedelta(days=1))
    expert = world.as_staff(experts.expert_id, ANSWERING | ATTACHING, own_only=True)
    assert (await expert.post(strike, json={"reason": "传错了"})).status_code == 200
    (struck,) = (await experts.read(one))["files"]
    assert struck["struck_out_at"] is not None
    assert (await expert.get(content)).status_code == 410


async def test_two_opinions_of_one_expert_show_their_own_files(experts: Panel) -> None:
    """Each stands at its own answer; whoever may read only one of them opens the files of that one."""
    world, first = experts.world, await experts.asked()
    await panel(world, "design", experts.expert_id, uuid7())
    asking = f"/api/ticketing/tickets/{first['ticket_id']}/consultations"
    asked = await experts.centre.post(asking, json={"discipline": "design", "question": "原设计是否允许"})
    expert = world.as_staff(experts.expert_id, ANSWERING | ATTACHING, own_only=True)
    files = {}
    for one, name in ((first, "quality.txt"), (asked.json(), "design.txt")):
        answered = await experts.send(expert, await experts.read(one), "answer", reply="见附件")
        at = f"/api/ticketing/tickets/{one['ticket_id']}/attachments?entry_id={answered.json()['reply_entry_id']}"
        sent = await expert.post(at, content=name.encode(), headers={"X-File-Name": name})
        assert sent.status_code == 201, sent.text
        files[name] = f"/api/ticketing/attachments/{sent.json()['id']}/content"
    for one, name in ((first, "quality.txt"), (asked.json(), "design.txt")):
        assert [file["name"] for file in (await experts.read(one))["files"]] == [name]
    leader = world.as_staff(experts.leader_id, ANSWERING, own_only=True)
    assert (await leader.get(files["quality.txt"])).status_code == 200
    assert (await leader.get(files["design.txt"])).status_code == 403


async def test_the_expert_reads_what_the_leader_showed(experts: Panel) -> None:
    """Who was asked reads the answer with what it rests on; whom the case is about by now takes nothing back."""
    world, one = experts.world, await experts.asked()
    await experts.later(DAY + timedelta(minutes=1))
    leader = world.as_staff(experts.leader_id, ANSWERING | ATTACHING)
    await experts.send(leader, await experts.read(one), "answer", reply="按保修处理")
    path = f"/api/ticketing/tickets/{one['ticket_id']}/attachments?verb=consult_reply"
    sent = await leader.post(path, content="批示".encode(), headers={"X-File-Name": "order.txt"})
    file = f"/api/ticketing/attachments/{sent.json()['id']}"
    for reads in (True, False):
        held = ANSWERING | ATTACHING if reads else ATTACHING
        expert = world.as_staff(experts.expert_id, held, own_only=True)
        assert (await expert.get(f"{file}/content")).status_code == (200 if reads else 404)
    ticket = (await world.detail({"id": one["ticket_id"]}))["ticket"]
    named = {"complained_about_id": experts.leader_id, "reason": "客户说"}
    await world.verb(ticket, "reclassify", by=world.manager_id, **named)
    struck = await leader.post(f"{file}/strike-out", json={"reason": "收回"})
    assert (struck.status_code, struck.json()["code"]) == (409, "conflict_of_interest")


async def test_nothing_is_added_to_a_question_that_was_taken_back(experts: Panel) -> None:
    world, one = experts.world, await experts.asked()
    expert = world.as_staff(experts.expert_id, ANSWERING | ATTACHING, own_only=True)
    await experts.send(experts.centre, await experts.read(one), "cancel", reason="不再需要")
    path = f"/api/ticketing/tickets/{one['ticket_id']}/attachments"
    sent = await expert.post(path, content=b"x", headers={"X-File-Name": "opinion.txt"})
    assert sent.status_code == 404


async def test_silence_about_a_leader_is_not_reported_to_them(experts: Panel) -> None:
    world = experts.world
    ticket = await world.verb(await world.register(complained_about_id=experts.leader_id), "accept")
    one = (await experts.ask(ticket)).json()
    await experts.later(DAY + timedelta(minutes=1))
    (fact,) = [fact for fact in await experts.told() if isinstance(fact, ticketing.ConsultationEscalated)]
    assert (fact.recipients, fact.leader_id, fact.accused) == ((experts.top_id,), None, (experts.leader_id,))
    missed = [fact for fact in await world.harness.outbox() if isinstance(fact, ticketing.ClockMissed)]
    assert [fact.consultation_id for fact in missed if fact.clock == "K11"] == [UUID(one["id"])]


async def test_the_expert_sees_the_files_they_were_shown_and_no_other(experts: Panel) -> None:
    """Nor does whoever was asked nothing."""
    world, ticket = experts.world, await experts.world.accepted()
    path, send = f"/api/ticketing/tickets/{ticket['id']}/attachments", world.as_staff()
    named = {name: {"X-File-Name": name} for name in ("wall.txt", "letter.txt")}
    files = [(await send.post(path, content=name.encode(), headers=named[name])).json()["id"] for name in named]
    refused = await experts.ask(ticket, file_ids=[files[0], str(uuid7())])
    assert [(one["field"], one["code"]) for one in refused.json()["errors"]] == [("file_ids", "unknown")]
    one = (await experts.ask(ticket, file_ids=files[:1])).json()
    expert = experts.as_(experts.expert_id, own_only=True)
    seen = (await expert.get(f"/api/ticketing/consultations/{one['id']}")).json()
    assert [file["name"] for file in seen["shown"]] == ["wall.txt"]
    assert (seen["opened_by_name"], seen["others"]) == ((await experts.read(one))["opened_by_name"], [])
    content = [f"/api/ticketing/attachments/{id}/content" for id in files]
    assert (await expert.get(content[0])).content == b"wall.txt"
    assert (await expert.get(content[1])).status_code in {403, 404}
    assert (await world.as_staff(uuid7(), ANSWERING, own_only=True).get(content[0])).status_code in {403, 404}


async def test_an_expert_reads_what_the_panel_said_of_the_same_case(experts: Panel) -> None:
    world, one = experts.world, await experts.asked()
    await experts.send(experts.as_(experts.expert_id), one, "answer", reply="属于防水层质量问题，联系13912345678")
    await panel(world, "legal", experts.leader_id)
    second = (await experts.ask({"id": one["ticket_id"]}, discipline="legal", question="是否索赔")).json()
    lawyer = experts.as_(experts.leader_id, own_only=True)
    (said,) = (await lawyer.get(f"/api/ticketing/consultations/{second['id']}")).json()["others"]
    assert said["reply"] == "属于防水层质量问题，联系***********", "without numbers somebody could be reached by"
    assert (said["discipline"], said["replied_by_name"]) == ("engineering_quality", "钱工")
    assert (await experts.read(one))["replied_by_name"] == "钱工"
