"""The ends of the calendar are no days to ask for: nothing lies before the first and behind the last."""

import pytest
from ticketing_world import World

API = "/api/ticketing"
READ = {f"ticketing.{what}" for what in ("figures.read", "call.supervise", "return_visit.read", "recording_check.read")}
READ |= {"ticketing.ticket.read", "ticketing.duty.read", "ticketing.daily_report.read"}


@pytest.mark.parametrize("day", ["0001-01-01", "1949-12-31", "2200-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("figures", ("since", "until")),
        ("team-calls", ("first", "last")),
        ("work-records", ("day",)),
        ("return-visits", ("due_from", "due_until")),
        ("return-visits", ("made_from", "made_until")),
        ("return-visits/statistics", ("since", "until")),
        ("rosters", ("week",)),
        ("recording-checks", ("month",)),
        ("report-days", ("before",)),
        ("tickets", ("first_day", "last_day")),
    ],
)
async def test_days_at_the_ends_of_the_calendar_are_refused(
    world: World, path: str, names: tuple[str, ...], day: str
) -> None:
    asked = {"community_id": str(world.community), "happened": "moved"} | dict.fromkeys(names, day)
    wanted = asked if path == "tickets" else {k: v for k, v in asked.items() if k != "happened"}
    if path in ("team-calls", "recording-checks", "report-days"):
        del wanted["community_id"]
    answer = await world.as_staff(permissions=READ).get(f"{API}/{path}", params=wanted)
    assert answer.status_code == 422, answer.text
    assert {error["field"]: error["code"] for error in answer.json()["errors"]} == dict.fromkeys(names, "out_of_range")
