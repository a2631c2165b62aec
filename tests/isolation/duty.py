"""The chapter of the story in which the desk is staffed: posts, shifts, a published week, a stand-in and a swap."""

from datetime import date, timedelta

from kit.clock import day_of, now
from tests.company import Company, Json


async def play(company: Company, community_id: str) -> None:
    await _swap(company, await _publish(company, community_id))


async def _publish(company: Company, community_id: str) -> Json:
    """Next Monday: two at the reception in the morning, two in the afternoon; one of them is replaced."""
    planner = company.as_("cs_supervisor")
    desk = await planner.post(
        "ticketing/duty-posts", {"community_id": community_id, "kind": "reception", "name": "东门前台"}
    )
    monday = _next_monday(day_of(now()))
    roster: Json = await planner.post("ticketing/rosters", {"community_id": community_id, "week": monday.isoformat()})
    for name, begins, ends, crew in (
        ("早班", "08:00", "16:00", ("desk_clerk", "cs_supervisor")),
        ("中班", "16:00", "00:00", ("property_specialist", "technician")),
    ):
        shift = await planner.post(
            "ticketing/shift-templates", {"community_id": community_id, "name": name, "begins": begins, "ends": ends}
        )
        people = [str(company.staff[role]) for role in crew]
        roster = await planner.post(
            f"ticketing/rosters/{roster['id']}/entries",
            {"post_id": desk["id"], "template_id": shift["id"], "day": monday.isoformat(), "staff_ids": people},
            roster["version"],
        )
    roster = await planner.post(f"ticketing/rosters/{roster['id']}/publish", version=roster["version"])
    entry = next(e for e in roster["shifts"][1]["staff"] if e["staff_id"] == str(company.staff["technician"]))
    replaced: Json = await planner.post(
        f"ticketing/rosters/{roster['id']}/entries/{entry['id']}/replace",
        {"staff_id": str(company.staff["cashier"]), "reason": "临时抢修"},
        roster["version"],
    )
    return replaced


async def _swap(company: Company, roster: Json) -> None:
    early, late = roster["shifts"]
    mine = next(e for e in early["staff"] if e["staff_id"] == str(company.staff["desk_clerk"]))
    theirs = next(e for e in late["staff"] if e["staff_id"] == str(company.staff["property_specialist"]))
    swap = {"entry_id": mine["id"], "other_entry_id": theirs["id"], "reason": "家中有事"}
    await company.as_("desk_clerk").post("ticketing/swap-requests", swap)


def _next_monday(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())
