"""The chapter of the story with an application, an appointment, a task, a matter that changes its kind, an incident."""

from datetime import UTC, datetime, timedelta

from tests.company import Company, Json

CLERK, SUPERVISOR, ENGINEER = "desk_clerk", "cs_supervisor", "engineering_supervisor"


async def play(company: Company, intake: Json, words: str) -> None:
    """`intake` is any matter of a customer; `words` are written wherever text goes."""
    clerk, supervisor = company.as_(CLERK), company.as_(SUPERVISOR)
    now = datetime.now(UTC)
    application: Json = await clerk.post(
        "ticketing/tickets", intake | {"kind": "application", "class_l1": "renovation", "accept": True}
    )
    path = f"ticketing/tickets/{application['id']}"
    application = await clerk.post(f"{path}/approvals", {"opinion": words}, application["version"])
    decision = {"granted": True, "reason": words}
    await company.as_(ENGINEER).post(f"{path}/approval-decisions", decision, application["version"])
    absence = {
        "stand_in_id": str(company.staff[ENGINEER]),
        "begins_at": now.isoformat(),
        "ends_at": (now + timedelta(days=1)).isoformat(),
        "reason": words,
    }
    await supervisor.post("ticketing/stand-ins", absence)
    slot = {"starts_at": (now + timedelta(hours=5)).isoformat(), "ends_at": (now + timedelta(hours=6)).isoformat()}
    left_out = ("kind", "class_l1", "promised_reply_at", "severity", "phase", "nature", "desired_outcome")
    wish = {name: value for name, value in intake.items() if name not in left_out}
    appointment: Json = await clerk.post("ticketing/appointments", wish | slot)
    booking = slot | {"staff_id": str(company.staff["technician"])}
    await clerk.post(f"ticketing/tickets/{appointment['id']}/appointment/confirm", booking, appointment["version"])
    order = {
        "community_id": intake["community_id"],
        "title": "布置展板",
        "description": words,
        "assignee_id": str(company.staff[CLERK]),
        "due_at": (now + timedelta(hours=5)).isoformat(),
    }
    await supervisor.post("ticketing/tasks", order)
    inquiry: Json = await clerk.post("ticketing/tickets", intake | {"kind": "inquiry", "class_l1": "life"})
    change = {"kind": "suggestion", "class_l1": "other", "reason": words}
    await supervisor.post(f"ticketing/tickets/{inquiry['id']}/convert", change, inquiry["version"])
    await _incident(company, intake, words)
    await _nobody_wants(company, intake, words)
    flows: Json = await company.as_("csc_staff").get("ticketing/approval-flows")
    content = {name: value for name, value in flows.items() if name != "version"}
    await company.as_("csc_staff").put("ticketing/approval-flows", content, flows["version"])


async def _incident(company: Company, intake: Json, words: str) -> None:
    """Two tickets of one cause, one of them not after all; what is said to everybody is no secret."""
    clerk, supervisor = company.as_(CLERK), company.as_(SUPERVISOR)
    repair = intake | {"kind": "repair", "class_l1": "public"}
    one: Json = await clerk.post("ticketing/tickets", repair)
    other: Json = await clerk.post("ticketing/tickets", repair)
    building = (await clerk.get(f"ticketing/tickets/{one['id']}"))["ticket"]["building_id"]
    opening = {
        "community_id": intake["community_id"],
        "title": "停水",
        "banner": "水泵故障",
        "building_ids": [building],
        "ticket_ids": [one["id"], other["id"]],
    }
    incident: Json = await supervisor.post("ticketing/incidents", opening)
    path = f"ticketing/incidents/{incident['id']}"
    await supervisor.post(f"{path}/tickets/{other['id']}/leave", {"reason": words})
    incident = await supervisor.post(f"{path}/notices", {"text": "水泵正在更换"})
    incident = await supervisor.post(f"{path}/control", {"cause": words}, incident["version"])
    await supervisor.post(f"{path}/review", {"review": words}, incident["version"])
    dismissal = {"building_id": building, "class_l1": "public", "reason": words}
    await supervisor.post("ticketing/clusters/dismiss", dismissal)


async def _nobody_wants(company: Company, intake: Json, words: str) -> None:
    """A ticket that comes back three times is an exception, and somebody has seen it."""
    clerk, engineer, supervisor = company.as_(CLERK), company.as_(ENGINEER), company.as_(SUPERVISOR)
    ticket: Json = await clerk.post("ticketing/tickets", intake | {"accept": True})
    offer = {"to_staff_id": str(company.staff[ENGINEER]), "reason": words}
    for _ in range(3):
        offered: Json = await clerk.post(f"ticketing/tickets/{ticket['id']}/transfers", offer)
        await engineer.post(f"ticketing/transfers/{offered['id']}/refuse", {"reason": words}, offered["version"])
    (row,) = (await supervisor.get("ticketing/exceptions", source="transfer_unwanted"))["items"]
    seen = {"source": row["source"], "subject_id": row["subject_id"], "degree": row["degree"], "note": words}
    await supervisor.post("ticketing/exceptions/acknowledge", seen)
