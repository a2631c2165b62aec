"""The chapter of the story in which the desk is staffed: a published week, a swap, and a day at the post."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from kit.clock import ZONE, day_of, now
from tests.company import Company, Json


async def play(company: Company, community_id: str, ticket_id: str) -> None:
    desk = await company.as_("cs_supervisor").post(
        "ticketing/duty-posts", {"community_id": community_id, "kind": "reception", "name": "东门前台"}
    )
    await _swap(company, await _next_week(company, desk))
    await _today(company, community_id, ticket_id)


async def _shift(company: Company, community_id: str, name: str, begins: str, ends: str) -> str:
    body = {"community_id": community_id, "name": name, "begins": begins, "ends": ends}
    return str((await company.as_("cs_supervisor").post("ticketing/shift-templates", body))["id"])


async def _plan(company: Company, desk: Json, day: date, shifts: Mapping[str, tuple[str, ...]]) -> Json:
    """Put crews on the shifts of a day and publish the week. `shifts` by the id of their template."""
    planner, monday = company.as_("cs_supervisor"), day - timedelta(days=day.weekday())
    week = {"community_id": desk["community_id"], "week": monday.isoformat()}
    roster: Json = await planner.post("ticketing/rosters", week)
    for template, crew in shifts.items():
        people = [str(company.staff[role]) for role in crew]
        body = {"post_id": desk["id"], "template_id": template, "day": day.isoformat(), "staff_ids": people}
        roster = await planner.post(f"ticketing/rosters/{roster['id']}/entries", body, roster["version"])
    published: Json = await planner.post(f"ticketing/rosters/{roster['id']}/publish", version=roster["version"])
    return published


async def _next_week(company: Company, desk: Json) -> Json:
    """Next Monday two at the reception in the morning and two in the afternoon; one of them is replaced."""
    today = day_of(now())
    early = await _shift(company, desk["community_id"], "早班", "08:00", "16:00")
    late = await _shift(company, desk["community_id"], "中班", "16:00", "00:00")
    crews = {early: ("desk_clerk", "cs_supervisor"), late: ("property_specialist", "technician")}
    roster = await _plan(company, desk, today + timedelta(days=7 - today.weekday()), crews)
    replaced: Json = await company.as_("cs_supervisor").post(
        f"ticketing/rosters/{roster['id']}/entries/{_entry(company, roster, 'technician')}/replace",
        {"staff_id": str(company.staff["cashier"]), "reason": "临时抢修"},
        roster["version"],
    )
    return replaced


def _entry(company: Company, roster: Json, role: str) -> str:
    people = [entry for shift in roster["shifts"] for entry in shift["staff"]]
    return str(next(entry["id"] for entry in people if entry["staff_id"] == str(company.staff[role])))


async def _swap(company: Company, roster: Json) -> None:
    mine, theirs = _entry(company, roster, "desk_clerk"), _entry(company, roster, "property_specialist")
    swap = {"entry_id": mine, "other_entry_id": theirs, "reason": "家中有事"}
    await company.as_("desk_clerk").post("ticketing/swap-requests", swap)


async def _today(company: Company, community_id: str, ticket_id: str) -> None:
    """A shift that runs now: the gate stands empty, somebody comes, works, goes on leave, and writes the hand-over."""
    clerk, supervisor = company.as_("desk_clerk"), company.as_("cs_supervisor")
    gate = await supervisor.post(
        "ticketing/duty-posts", {"community_id": community_id, "kind": "gate", "name": "南门岗"}
    )
    day, begins, ends = _around_now()
    shift = await _shift(company, community_id, "当值", begins, ends)
    await _plan(company, gate, day, {shift: ("desk_clerk", "technician")})
    stay = await clerk.post(f"ticketing/duty-posts/{gate['id']}/sign-in", {})
    line: dict[str, Any] = {"post_id": gate["id"], "kind": "call", "text": "询问停水", "ticket_id": ticket_id}
    entry = await clerk.post("ticketing/duty-entries", line)
    await clerk.post("ticketing/duty-entries", line | {"text": "更正", "corrects_id": entry["id"]})
    await clerk.post(f"ticketing/duty-shifts/{stay['shift_id']}/checks", {"item": "power_off"})
    handed_up = {"subject_kind": "duty_entry", "subject_id": entry["id"], "reason": "业主情绪激动"}
    await clerk.post("ticketing/escalations", handed_up)
    leave = await clerk.post("ticketing/desk-leaves", {"attendance_id": stay["id"], "reason": "送文件"})
    await supervisor.post(f"ticketing/desk-leaves/{leave['id']}/approve", version=leave["version"])
    relief = company.as_("property_specialist")
    await relief.post(f"ticketing/duty-posts/{gate['id']}/sign-in", {"leave_id": leave["id"]})
    await clerk.post("ticketing/handover-items", {"post_id": gate["id"], "kind": "key", "text": "水泵房钥匙借出"})
    await clerk.post("ticketing/shift-handovers", {"shift_id": stay["shift_id"]})
    await supervisor.post(f"ticketing/duty-posts/{gate['id']}/report-empty")


def _around_now() -> tuple[date, str, str]:
    """A day and the times of a shift that began up to two hours ago, whatever the hour."""
    local = now().astimezone(ZONE)
    begins = local - timedelta(hours=2) if local.hour >= 2 else local.replace(hour=0, minute=0)
    ends = begins + timedelta(hours=8)
    return begins.date(), f"{begins:%H:%M}", f"{ends:%H:%M}"
