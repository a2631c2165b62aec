"""The page behind a mailed link: opens for whoever holds it, once, for a while."""

import asyncio
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
from sqlalchemy import text
from visit_world import VisitWorld

from events import ticketing as facts

PAGE = "/api/ticketing/visit-answers"


async def invited(visiting: VisitWorld, **changes: Any) -> tuple[dict[str, Any], str]:
    """A visit of a known person and the token they were mailed."""
    person = await visiting.world.person(visiting.world.community)
    visit = await visiting.due(person_id=person, **changes)
    answer = await visiting.send(visit, "invitation")
    assert answer.status_code == 200, answer.text
    return visit, await token(visiting)


async def token(visiting: VisitWorld) -> str:
    sent = [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ReturnVisitInvited)]
    address = urlsplit(sent[-1].answer_link)
    assert (address.netloc, address.path) == (f"{visiting.harness.slug}.localhost:8080", "/visit")
    return address.fragment


async def open_form(visiting: VisitWorld, secret: str) -> httpx.Response:
    return await visiting.harness.anonymous().post(f"{PAGE}/form", json={"token": secret})


async def submit(visiting: VisitWorld, secret: str, score: int = 5, **answers: Any) -> httpx.Response:
    given = {"questions_version": 1, "answers": [{"question": "overall", "score": score}]} | answers
    return await visiting.harness.anonymous().post(PAGE, json={"token": secret, "answers": given})


async def test_a_person_answers_alone_once(visiting: VisitWorld) -> None:
    visit, secret = await invited(visiting)
    form = (await open_form(visiting, secret)).json()
    assert (form["cohort"], form["community"], form["ticket_no"]) == ("complaint", "HC花园", visit["ticket_no"])
    assert form["questions"][0]["key"] == "overall"
    thanks = await submit(visiting, secret, comment="谢谢")
    assert thanks.status_code == 201, thanks.text
    assert thanks.json() == {"follow_up_no": None}
    read = (await visiting.read(visit))["visit"]
    assert (read["state"], read["method"], read["score"], read["visitor_id"]) == ("done", "online", 5, None)
    assert (await visiting.world.clocks({"id": visit["ticket_id"]}))["K16"]["result"] == "met"
    for again in (await open_form(visiting, secret), await submit(visiting, secret, 1)):
        assert (again.status_code, again.json()["code"]) == (410, "visit_link_spent")


async def test_the_page_says_nothing_about_the_person(visiting: VisitWorld) -> None:
    _, secret = await invited(visiting)
    shown = (await open_form(visiting, secret)).text
    for word in ("张三丰", "13812345678", "5678", "漏水", "3-1-1201"):
        assert word not in shown


async def test_only_the_hash_of_a_link_is_kept(visiting: VisitWorld) -> None:
    visit, secret = await invited(visiting)
    async with visiting.harness.work() as work:
        statement = text("SELECT * FROM return_visit WHERE tenant_id = :tenant_id")
        row = (await work.session.execute(statement, {"tenant_id": work.tenant_id})).one()
    assert secret not in str(row)
    assert secret not in str(await visiting.read(visit))


async def test_a_link_expires_and_a_new_one_replaces_it(visiting: VisitWorld) -> None:
    visit, first = await invited(visiting)
    await visiting.send(visit, "invitation")
    second = await token(visiting)
    assert (await open_form(visiting, first)).status_code == 410
    assert (await open_form(visiting, second)).status_code == 200
    visiting.harness.clock.advance(timedelta(days=7))
    assert (await open_form(visiting, second)).status_code == 410
    assert (await submit(visiting, second)).status_code == 410


async def test_a_visit_made_by_phone_closes_the_page(visiting: VisitWorld) -> None:
    visit, secret = await invited(visiting)
    assert (await visiting.complete(visit)).status_code == 200
    assert (await submit(visiting, secret)).status_code == 410


async def test_at_night_somebody_may_answer_and_a_low_score_is_followed_up(visiting: VisitWorld) -> None:
    visit, secret = await invited(visiting)
    visiting.harness.clock.advance(timedelta(hours=11))
    thanks = await submit(visiting, secret, 1, comment="没修好")
    assert thanks.status_code == 201, thanks.text
    assert thanks.json()["follow_up_no"] == (await visiting.read(visit))["names"]["follow_up_no"]


async def test_refusals(visiting: VisitWorld) -> None:
    _, secret = await invited(visiting)
    assert (await open_form(visiting, "x" * 43)).json()["code"] == "visit_link_spent"
    assert (await open_form(visiting, "short")).status_code == 400
    assert (await submit(visiting, secret, answers=[])).status_code == 422
    assert (await submit(visiting, secret, 9)).status_code == 400
    nobody = await visiting.due(contact_phone="13900001111")
    refused = await visiting.send(nobody, "invitation")
    assert (refused.status_code, refused.json()["code"]) == (409, "nobody_to_mail")
    other = await visiting.harness.other_tenant()
    assert (await other.anonymous().post(f"{PAGE}/form", json={"token": secret})).status_code == 410


async def test_two_sendings_at_once_count_once(visiting: VisitWorld) -> None:
    _, secret = await invited(visiting)
    answers = await asyncio.gather(*(submit(visiting, secret, score) for score in (5, 1)))
    assert sorted(answer.status_code for answer in answers) == [201, 410]
    done = [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ReturnVisitCompleted)]
    assert len(done) == 1
