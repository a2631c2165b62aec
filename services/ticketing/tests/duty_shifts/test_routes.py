"""The record of one shift and its closing checklist."""

from duty_world import DutyWorld
from ticketing_world import World


async def test_the_record_holds_people_log_and_checklist(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    shift = await duty.shift_id("早班")
    entry = await duty.post(
        "duty-entries", world.clerk_id, post_id=duty.desk["id"], kind="incident", text="电梯困人", handling="已通知维保"
    )
    await duty.post(
        "escalations", world.clerk_id, subject_kind="duty_entry", subject_id=entry["id"], reason="需主管到场"
    )
    checks = await duty.post(f"duty-shifts/{shift}/checks", world.clerk_id, item="power_off")
    assert [check["item"] for check in checks if check["done_at"]] == ["power_off"]
    record = await duty.get(f"duty-shifts/{shift}")
    assert (record["post_name"], record["name"], record["day"]) == ("东门前台", "早班", "2025-03-05")
    assert [person["display_name"] for person in record["people"]] == ["前台小李", "专员小王"]
    assert [line["text"] for line in record["entries"]] == ["电梯困人"]
    assert [each["reason"] for each in record["escalations"]] == ["需主管到场"]
    assert [check["done_by_name"] for check in record["checks"]] == ["前台小李", None, None, None, None]


async def test_who_has_not_come_stands_on_the_record(duty: DutyWorld) -> None:
    duty.at(7, 30)
    await duty.published_today()
    record = await duty.get(f"duty-shifts/{await duty.shift_id('早班')}")
    assert [person["begun_at"] for person in record["people"]] == [None, None]


async def test_points_are_done_once_by_who_is_there(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    path = f"duty-shifts/{await duty.shift_id('早班')}/checks"
    await duty.post(path, world.clerk_id, item="power_off")
    assert await duty.refused(path, world.handler_id, item="power_off") == "already_checked"
    assert await duty.refused(path, world.manager_id, item="doors_locked") == "not_on_duty"
    assert await duty.refused(path, world.clerk_id, item="没有这一项") == "invalid_fields"


async def test_what_was_handed_up_about_somebody_is_not_on_the_record_they_read(duty: DutyWorld, world: World) -> None:
    """Of the complaint itself and of what repeats it; what hangs on neither is there (C3.1, S1-36)."""
    await duty.staffed()
    first = await world.accepted(complained_about_id=world.supervisor_id)
    again = await world.accepted(contact_phone="13900000001", repeat_of=first["id"])
    raised = {}
    for ticket in (first, again, None):
        named = {} if ticket is None else {"ticket_id": ticket["id"]}
        line = {"post_id": duty.desk["id"], "kind": "visit", "text": "业主来访", **named}
        entry = await duty.post("duty-entries", world.clerk_id, **line)
        said = {"subject_kind": "duty_entry", "subject_id": entry["id"], "reason": "业主情绪激动"}
        raised[(await duty.post("escalations", world.clerk_id, **said))["id"]] = ticket
    path = f"duty-shifts/{await duty.shift_id('早班')}"
    theirs = {one["id"] for one in (await duty.get(path, by=world.supervisor_id))["escalations"]}
    assert theirs == {id for id, ticket in raised.items() if ticket is None}
    assert {one["id"] for one in (await duty.get(path, by=world.manager_id))["escalations"]} == set(raised)
