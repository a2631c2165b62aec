"""Who has done what and what is left: numbers equal what the lists find."""

from datetime import timedelta

from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity
from ticketing.recording_checks.checklist import POINTS

ANY_HEAD = {"code": None, "kind": "engineering", "parent_id": None, "head_id": None}
DAYS = {"first": "2025-03-01", "last": "2025-03-31"}


async def test_calls_handling_times_and_scores_by_operator(world: World, pbx: Switchboard) -> None:
    await pbx.spoken("quick", minutes=2)
    late = await pbx.report("ringing", "slow")
    world.harness.clock.advance(timedelta(seconds=40))
    await pbx.as_staff().post(f"{API}/calls/{late}/answer")
    world.harness.clock.advance(timedelta(minutes=4))
    await pbx.report("ended", "slow")
    await pbx.report("ringing", "lost", caller="13900000000")
    await pbx.report("missed", "lost", caller="13900000000")
    await pbx.report("recording_ready", "quick", recording="rec/q.wav")
    world.harness.clock.advance(timedelta(days=28))
    supervisor = pbx.as_staff(world.supervisor_id)
    (check,) = (await supervisor.post(f"{API}/recording-checks", json={"month": "2025-03-05"})).json()
    etag = {"If-Match": f'"{check["version"]}"'}
    path = f"{API}/recording-checks/{check['id']}/scores"
    await supervisor.post(path, json={"scores": POINTS | {"record": 5}}, headers=etag)
    team = (await supervisor.get(f"{API}/team-calls", params=DAYS)).json()
    (clerk,) = team["operators"]
    assert (clerk["operator_name"], clerk["answered"], clerk["in_time"], clerk["seconds"]) == ("前台小李", 2, 1, 180)
    assert (clerk["checked"], clerk["score"], team["missed"]) == (1, 85, 1)
    listed = (await supervisor.get(f"{API}/calls")).json()["counts"]
    assert listed == {"ended": 2, "missed": 1}
    backwards = await supervisor.get(f"{API}/team-calls", params={"first": "2025-03-02", "last": "2025-03-01"})
    assert backwards.status_code == 422


async def test_done_and_undone_work_per_department(world: World) -> None:
    await world.register()
    await world.processing()
    done = await world.replied()
    await world.verb(done, "close", customer_confirmed=True)
    desk = Switchboard(world).as_staff()
    rows = (await desk.get(f"{API}/department-work", params={"community_id": str(world.community)})).json()
    by_name = {row["department"]: (row["open"], row["done"]) for row in rows}
    assert by_name == {"工程部": (1, 1), None: (1, 0)}
    world.harness.clock.advance(timedelta(days=8))
    rows = (await Switchboard(world).as_staff().get(f"{API}/department-work")).json()
    assert {row["department"]: (row["open"], row["overdue"], row["done"]) for row in rows} == {
        "工程部": (1, 1, 0),
        None: (1, 1, 0),
    }
    await world.harness.consume(identity.DepartmentCreated(name="工程部", **ANY_HEAD), department := uuid7())
    await world.harness.consume(identity.DepartmentChanged(name="工程维修部", **ANY_HEAD), department)
    rows = (await Switchboard(world).as_staff().get(f"{API}/department-work")).json()
    assert {row["department"]: row["open"] for row in rows} == {"工程维修部": 1, None: 1}, "by the name it has now"
    elsewhere = Switchboard(world).as_staff(communities=[world.elsewhere])
    assert (await elsewhere.get(f"{API}/department-work")).json() == []


async def test_customers_with_open_matters_are_watched(world: World, pbx: Switchboard) -> None:
    person = await world.person(world.community)
    first = await world.register(person_id=person, contact_name=None, contact_phone=OWNERS_NUMBER)
    await world.register(person_id=person, contact_name=None, contact_phone=OWNERS_NUMBER, severity="major")
    unknown = await world.register(contact_phone="13900001234")
    gone = await world.register(contact_phone="13900009999")
    await world.verb(gone, "withdraw", statement="已自行解决")
    await pbx.spoken("one")
    world.harness.clock.advance(timedelta(minutes=30))
    found = (await pbx.as_staff().get(f"{API}/watched-customers")).json()
    rows = found["items"]
    assert [(row["person_id"], row["number_last4"], row["open"], row["major"], row["calls"]) for row in rows] == [
        (str(person), "5678", 2, 1, 1),
        (None, "1234", 1, 0, 0),
    ]
    assert (rows[0]["ticket_id"], rows[0]["overdue"], rows[0]["unit_code"]) == (first["id"], 2, "3-1-1201")
    assert rows[1]["ticket_id"] == unknown["id"]
    elsewhere = pbx.as_staff(communities=[world.elsewhere])
    assert (await elsewhere.get(f"{API}/watched-customers")).json()["items"] == []


async def test_the_list_says_why_a_customer_is_watched_and_puts_the_pressing_first(
    world: World, pbx: Switchboard
) -> None:
    quiet = await world.register(contact_phone="13900001234")
    major = await world.register(contact_phone="13900005555", severity="major")
    person = await world.person(world.community)
    caller = await world.register(person_id=person, contact_name=None, contact_phone=OWNERS_NUMBER)
    for turn in range(4):
        call = await pbx.report("ringing", f"again-{turn}", caller=OWNERS_NUMBER)
        await pbx.as_staff().post(f"{API}/calls/{call}/answer")
        await pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": caller["id"]})
        await pbx.report("ended", f"again-{turn}", caller=OWNERS_NUMBER)
    desk = pbx.as_staff()

    async def asked(why: str | None = None) -> list[str]:
        rows = (await desk.get(f"{API}/watched-customers", params={"why": why} if why else {})).json()["items"]
        return [row["ticket_id"] for row in rows]

    found = (await desk.get(f"{API}/watched-customers")).json()
    assert [(row["ticket_id"], row["tier"]) for row in found["items"]] == [
        (caller["id"], "frequent"),
        (major["id"], "first"),
        (quiet["id"], "first"),
    ]
    expected = {"all": 3, "any": 2, "overdue": 0, "promise_passed": 0, "frequent": 1, "major": 1, "repeat": 0}
    assert found["counts"] == expected
    assert (await asked("any"), await asked("frequent")) == ([caller["id"], major["id"]], [caller["id"]])
    world.harness.clock.advance(timedelta(days=4))
    desk = pbx.as_staff()
    assert sorted(await asked("promise_passed")) == sorted([quiet["id"], major["id"], caller["id"]])
    assert (await desk.get(f"{API}/watched-customers", params={"why": "bored"})).status_code == 400


async def test_the_work_record_of_a_day(world: World) -> None:
    ticket = await world.replied(contact_phone=OWNERS_NUMBER)
    world.harness.clock.advance(timedelta(days=1))
    await world.register()
    params = {"community_id": str(world.community), "day": "2025-03-05"}
    record = (await world.as_staff().get(f"{API}/work-records", params=params)).json()
    assert record["community_name"] == "HC花园"
    (line,) = record["lines"]
    assert (line["no"], line["caller"], line["dispatched_to"], line["signed_by"]) == (
        ticket["no"],
        "张** 138****5678",
        "工程部",
        "专员小王",
    )
    assert (line["result"], line["recorder"], line["unit_code"]) == ("已修好", "前台小李", "3-1-1201")
    elsewhere = world.as_staff(communities=[world.elsewhere])
    assert (await elsewhere.get(f"{API}/work-records", params=params)).status_code == 404
