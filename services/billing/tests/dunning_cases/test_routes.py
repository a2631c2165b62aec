"""What people do about a case, over the wire."""

from datetime import date, timedelta
from typing import Any

import pytest
from billing_dunning import (
    DESK,
    DUE,
    changes,
    clerk,
    complain,
    detail,
    do,
    leader,
    live,
    only,
    owing,
    pass_to,
    past,
    told,
)
from billing_estate import ALL, Estate

from events import billing as published

PROMISE = {"way": "phone", "result": "promised", "promised_on": "2025-07-20", "promised_cents": 20_000}


async def dunned(estate: Estate, to: int = 15) -> dict[str, Any]:
    """A case up to a day past due."""
    await owing(estate)
    for day in (1, 7, 15, 30, 60, 90):
        if day <= to:
            await pass_to(estate, day)
    return await only(estate)


async def refused(answer: Any, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_a_visit_that_was_asked_for_is_made(estate: Estate) -> None:
    found = await dunned(estate)
    butler = estate.harness.staff(ALL | DESK)
    met = await do(butler, found, "contacts", way="visit", result="contacted", remark="在家，说下周看看")
    assert met.status_code == 201, met.text
    case = met.json()["case"]
    assert (case["stage"], case["state"], case["next_on"]) == ("visited", "running", "2025-07-30")
    (contact,) = met.json()["contacts"]
    assert (contact["way"], contact["result"], contact["remark"]) == ("visit", "contacted", "在家，说下周看看")
    assert [step["stage"] for step in met.json()["steps"]] == ["open", "reminded", "visit_due", "visited"]
    again = await do(butler, met.json(), "contacts", way="phone", result="unreachable")
    assert again.json()["case"]["stage"] == "visited"
    assert len(again.json()["steps"]) == 4
    assert (await changes(estate))[-1] == ("visited", "running")
    await pass_to(estate, 30)
    assert (await live(estate))[0]["stage"] == "demand_1"


async def test_a_promise_that_is_kept(estate: Estate) -> None:
    found = await dunned(estate)
    made = await do(clerk(estate), found, "contacts", **PROMISE)
    assert made.status_code == 201, made.text
    assert (made.json()["case"]["promised_on"], made.json()["case"]["promised_cents"]) == ("2025-07-20", 20_000)
    assert made.json()["case"]["lapses_on"] == "2028-07-15", "who promises to pay acknowledges the debt"
    assert (await estate.pay(estate.units[0], 20_000)).status_code == 201
    whole = await only(estate)
    assert (whole["contacts"][0]["promise"], whole["case"]["promised_on"]) == ("kept", None)
    await pass_to(estate, 21)
    assert await told(estate, published.DunningPromiseBroken) == []


async def test_a_promise_that_is_broken_is_told_once(estate: Estate) -> None:
    found = await dunned(estate)
    client = clerk(estate)
    assert (await do(client, found, "contacts", **PROMISE)).status_code == 201
    assert (await estate.pay(estate.units[0], 10_000)).status_code == 201
    await pass_to(estate, 20)
    assert await told(estate, published.DunningPromiseBroken) == [], "it may still be paid today"
    await pass_to(estate, 21)
    await pass_to(estate, 22)
    (broken,) = await told(estate, published.DunningPromiseBroken)
    assert (broken.promised_to, broken.promised_cents, broken.open_cents) == (client.id, 20_000, 15_060)
    assert (await only(estate))["contacts"][0]["promise"] == "broken"


async def test_a_new_promise_takes_the_place_of_the_one_before(estate: Estate) -> None:
    found = await dunned(estate)
    first = (await do(clerk(estate), found, "contacts", **PROMISE)).json()
    second = await do(clerk(estate), first, "contacts", **(PROMISE | {"promised_on": "2025-07-25"}))
    assert [one["promise"] for one in second.json()["contacts"]] == ["open", "replaced"]
    assert second.json()["case"]["promised_on"] == "2025-07-25"


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"result": "promised", "promised_on": None}, "promised_on", "required"),
        ({"result": "promised", "promised_cents": None}, "promised_cents", "required"),
        ({"result": "refused"}, "promised_on", "only_with_promise"),
        ({"promised_on": "2025-07-14"}, "promised_on", "in_the_past"),
        ({"promised_on": "2027-07-14"}, "promised_on", "out_of_range"),
        ({"promised_cents": 25_061}, "promised_cents", "out_of_range"),
    ],
)
async def test_a_promise_says_when_and_how_much(estate: Estate, body: dict[str, Any], field: str, code: str) -> None:
    found = await dunned(estate)
    answer = await do(clerk(estate), found, "contacts", **(PROMISE | body))
    assert answer.status_code == 422, answer.text
    assert (answer.json()["errors"][0]["field"], answer.json()["errors"][0]["code"]) == (field, code)


async def test_a_case_rests_until_it_is_resumed(estate: Estate) -> None:
    found = await dunned(estate)
    rest = await do(clerk(estate), found, "suspend", reason="业主住院")
    assert rest.status_code == 200, rest.text
    assert (rest.json()["case"]["state"], rest.json()["case"]["held_by"]) == ("paused", ["suspended"])
    assert (rest.json()["suspension"], rest.json()["suspended_until"]) == ("业主住院", None)
    await pass_to(estate, 60)
    whole = await only(estate)
    assert whole["case"]["stage"] == "visit_due"
    on = await do(clerk(estate), whole, "resume")
    assert (on.status_code, on.json()["case"]["state"]) == (200, "running")
    await refused(await do(clerk(estate), on.json(), "resume"), 409, "dunning_not_suspended")
    await pass_to(estate, 61)
    assert (await live(estate))[0]["stage"] == "demand_1"


async def test_hardship_is_borne_with_up_to_a_day(estate: Estate) -> None:
    found = await dunned(estate)
    late = await do(clerk(estate), found, "hardship", reason="失业", until="2025-07-14")
    assert late.json()["errors"][0]["code"] == "in_the_past"
    eased = await do(clerk(estate), found, "hardship", reason="失业", until="2025-08-10")
    assert eased.status_code == 200, eased.text
    assert (eased.json()["case"]["state"], eased.json()["case"]["held_by"]) == ("paused", ["hardship"])
    await pass_to(estate, 41)
    assert (await live(estate))[0]["stage"] == "visit_due"
    await pass_to(estate, 42)
    assert (await live(estate))[0]["stage"] == "demand_1"


async def test_a_lawyers_letter_waits_for_a_leader(estate: Estate) -> None:
    found = await dunned(estate, 90)
    assert found["case"]["proposed"] == "lawyer"
    await refused(await do(clerk(estate), found, "decide", approved=True), 403, "forbidden")
    granted = await do(leader(estate), found, "decide", approved=True)
    assert granted.status_code == 200, granted.text
    whole = granted.json()
    assert (whole["case"]["stage"], whole["case"]["proposed"]) == ("lawyer", None)
    letter = whole["steps"][-1]
    assert (letter["stage"], letter["no"]) == ("lawyer", "LSHC2025092800001")
    assert whole["case"]["lapses_on"] == "2028-09-28"
    assert [(one["step"], one["state"]) for one in whole["proposals"]] == [("lawyer", "approved")]
    await refused(await do(leader(estate), whole, "decide", approved=True), 409, "proposal_decided")
    await pass_to(estate, 120)
    (case,) = await live(estate)
    assert (case["stage"], case["proposed"]) == ("lawyer", "litigation")
    sued = await do(leader(estate), await only(estate), "decide", approved=True, text="金额较大")
    assert (sued.json()["case"]["stage"], sued.json()["case"]["next_on"]) == ("litigation", None)


async def test_what_a_leader_rejects_is_asked_for_again_by_people_only(estate: Estate) -> None:
    found = await dunned(estate, 90)
    wordless = await do(leader(estate), found, "decide", approved=False)
    assert wordless.json()["errors"][0]["field"] == "text"
    no = await do(leader(estate), found, "decide", approved=False, text="先协商")
    assert (no.status_code, no.json()["case"]["proposed"]) == (200, None)
    await pass_to(estate, 91)
    assert (await only(estate))["case"]["proposed"] is None
    both = estate.harness.staff(ALL | {"billing.dunning.read", "billing.dunning.manage", "billing.dunning.approve"})
    whole = await detail(estate, found["case"]["id"], both)
    assert whole["may_ask"] == "lawyer"
    asked = await do(both, whole, "proposals", step="lawyer", reason="协商无果")
    assert asked.status_code == 201, asked.text
    assert asked.json()["proposals"][0]["may_decide"] is False
    await refused(await do(both, asked.json(), "decide", approved=True), 403, "second_person_required")
    await refused(await do(both, asked.json(), "proposals", step="lawyer", reason="再次"), 409, "proposal_waiting")
    assert (await do(leader(estate), asked.json(), "decide", approved=True)).json()["case"]["stage"] == "lawyer"


async def test_no_leader_decides_past_what_holds_the_case_up(estate: Estate) -> None:
    found = await dunned(estate, 90)
    await complain(estate, estate.units[0])
    whole = await only(estate)
    await refused(await do(leader(estate), found, "decide", approved=True), 412, "stale_version")
    await refused(await do(leader(estate), whole, "decide", approved=True), 409, "dunning_held")
    assert (await only(estate))["case"]["stage"] == "demand_2"


async def test_only_the_next_step_is_asked_for(estate: Estate) -> None:
    found = await dunned(estate, 60)
    await refused(
        await do(clerk(estate), found, "proposals", step="litigation", reason="恶意拖欠"), 409, "dunning_step_not_next"
    )
    assert (await estate.pay(estate.units[0], 25060 - 100)).status_code == 201
    small = await only(estate)
    await refused(
        await do(clerk(estate), small, "proposals", step="lawyer", reason="恶意拖欠"), 409, "dunning_below_minimum"
    )


async def test_a_closed_case_stays_closed_until_something_else_is_due(estate: Estate) -> None:
    found = await dunned(estate, 90)
    closed = await do(clerk(estate), found, "close", reason="开发商承担")
    assert closed.status_code == 200, closed.text
    assert (closed.json()["case"]["state"], closed.json()["ending"]) == ("closed", "开发商承担")
    assert [one["state"] for one in closed.json()["proposals"]] == ["lapsed"]
    for verb, body in (
        ("contacts", {"way": "phone", "result": "contacted"}),
        ("suspend", {"reason": "再等等"}),
        ("resume", {}),
        ("hardship", {"reason": "失业", "until": "2025-12-31"}),
        ("close", {"reason": "再次"}),
        ("proposals", {"step": "lawyer", "reason": "再次"}),
    ):
        await refused(await do(clerk(estate), closed.json(), verb, **body), 409, "dunning_case_ended")
    await pass_to(estate, 92)
    assert await live(estate) == []
    await estate.issue("2025-10")
    await pass_to(estate, 125)
    (case,) = await live(estate)
    assert (case["bills"], case["oldest_due"]) == (2, str(DUE))


async def test_a_letter_that_did_not_arrive_demands_nothing(estate: Estate) -> None:
    found = await dunned(estate, 30)
    assert found["case"]["lapses_on"] == "2028-07-30"
    letter = found["steps"][-1]
    path = f"steps/{letter['id']}/delivery"
    body = {"delivery": "undelivered", "channel": "posted", "delivered_on": "2025-07-30", "proof": "EMS1234，查无此人"}
    back = await do(clerk(estate), found, path, **body)
    assert back.status_code == 200, back.text
    noted = back.json()["steps"][-1]
    assert (noted["delivery"], noted["channel"], noted["proof"]) == ("undelivered", "posted", "EMS1234，查无此人")
    assert back.json()["case"]["lapses_on"] == "2028-06-30"
    right = await do(clerk(estate), back.json(), path, **(body | {"delivery": "delivered", "channel": "handed"}))
    assert right.json()["case"]["lapses_on"] == "2028-07-30"
    early = await do(clerk(estate), right.json(), path, **(body | {"delivered_on": "2025-07-29"}))
    assert early.json()["errors"][0]["code"] == "out_of_range"
    future = await do(clerk(estate), right.json(), path, **(body | {"delivered_on": "2025-07-31"}))
    assert future.json()["errors"][0]["code"] == "in_the_future"
    opened = f"steps/{found['steps'][0]['id']}/delivery"
    await refused(await do(clerk(estate), right.json(), opened, **body), 409, "nothing_sent")


async def test_a_case_shows_its_bills_and_what_they_cost(estate: Estate) -> None:
    found = await dunned(estate, 7)
    (bill,) = found["open_bills"]
    assert (bill["balance_cents"], bill["items"], bill["lapses_on"]) == (25060, ["收费项目1"], "2028-06-30")
    assert found["case"]["unit_code"] == "1-1-101"


async def test_the_list_is_narrowed(estate: Estate) -> None:
    await dunned(estate, 90)
    unit = estate.units[0]
    for params, found in (
        ({"unit_id": str(unit)}, 1),
        ({"payer_id": str(estate.owners[unit])}, 1),
        ({"stage": "demand_2"}, 1),
        ({"stage": "open"}, 0),
        ({"proposed": "true"}, 1),
        ({"proposed": "false"}, 0),
        ({"held_by": "complaint"}, 0),
        ({"state": "settled"}, 0),
        ({"community_id": str(estate.community)}, 1),
    ):
        assert len(await live(estate, **params)) == found, params


async def test_cases_of_other_communities_are_not_seen(estate: Estate) -> None:
    found = await dunned(estate, 7)
    elsewhere = clerk(estate, communities=[])
    assert (await elsewhere.get("/api/billing/dunning-cases")).json()["items"] == []
    path = f"/api/billing/dunning-cases/{found['case']['id']}"
    assert (await elsewhere.get(path)).status_code == 404
    assert (await do(elsewhere, found, "suspend", reason="试试")).status_code == 404
    operator = estate.harness.staff({"billing.bill.read", "billing.dunning.read"})
    assert (await operator.get("/api/billing/dunning-cases")).status_code == 403
    assert (await operator.get(path)).status_code == 403


async def test_somebody_else_was_faster(estate: Estate) -> None:
    found = await dunned(estate, 7)
    assert (await do(clerk(estate), found, "suspend", reason="住院")).status_code == 200
    assert (await do(clerk(estate), found, "close", reason="坏账")).status_code == 412


async def test_a_payment_between_a_proposal_and_its_decision(estate: Estate) -> None:
    found = await dunned(estate, 90)
    estate.harness.clock.set(past(91))
    assert (await estate.pay(estate.units[0], 25060)).status_code == 201
    paid = await detail(estate, found["case"]["id"])
    assert [one["state"] for one in paid["proposals"]] == ["lapsed"]
    await refused(await do(leader(estate), paid, "decide", approved=True), 409, "proposal_decided")
    assert date.fromisoformat(paid["case"]["stage_on"]) == DUE + timedelta(days=60)
