"""The chapter of the story in which a complaint goes the long way: doubt, ruling, findings, plan, tasks, urging."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from testkit.world import World
from tests.company import Company, Json
from ticketing.silences.service import SilenceService

HANDLER, RULER = "property_specialist", "csc_staff"


async def play(company: Company, intake: Json, words: str) -> None:
    """`intake` is a complaint before handover that came in over the forum; `words` are written wherever text goes."""
    specialist, supervisor = company.as_(HANDLER), company.as_("cs_supervisor")
    me, helper = str(company.staff[HANDLER]), str(company.staff["engineering_supervisor"])
    today, soon = datetime.now(UTC).date(), datetime.now(UTC) + timedelta(minutes=30)
    ticket: Json = await specialist.post("ticketing/tickets", intake)
    path = f"ticketing/tickets/{ticket['id']}"
    for role, verb, body in (
        (HANDLER, "accept", {}),
        (HANDLER, "doubt", {"reason": words}),
        (HANDLER, "ruling-requests", {"doubt": words, "opinion": words}),
        (RULER, "rulings", _ruling(words) | {"department": "工程技术部", "handler_id": me}),
        ("cs_supervisor", "suspend", {"reason": words, "resume_on": (today + timedelta(days=3)).isoformat()}),
        ("cs_supervisor", "resume", {"reason": words}),
        (HANDLER, "investigate", None),
    ):
        ticket = await company.as_(role).post(f"{path}/{verb}", body, ticket["version"])
    task = {"department": "工程技术部", "task": words, "assignee_id": helper, "due_at": soon.isoformat()}
    await specialist.post(f"{path}/department-tasks", task)
    await specialist.post(f"{path}/assistants", {"staff_id": helper})
    question = {"purpose": "project_findings", "to_staff_id": helper, "question": words}
    await specialist.post(f"{path}/referrals", question)
    await specialist.post(f"{path}/transfers", {"to_staff_id": helper, "reason": words})
    await supervisor.post(f"{path}/urge-notices", {"message": words})
    ticket = (await specialist.get(path))["ticket"]
    findings = {
        "checks": ["listen", "ask", "look", "check", "think"],
        "evidence": [words],
        "cause": words,
        "cause_kind": "supervision",
        "responsible_department": "工程技术部",
    }
    ticket = await specialist.post(f"{path}/conclude", findings, ticket["version"])
    item = {"measure": words, "owner_id": helper, "due_on": (today + timedelta(days=2)).isoformat()}
    ticket = await specialist.post(f"{path}/plans", {"items": [item]}, ticket["version"])
    await supervisor.post(f"{path}/plan-decisions", {"approved": True}, ticket["version"])
    await _merge(company, intake, ticket, words)
    await _set_figures(company)


async def _merge(company: Company, intake: Json, into: Json, words: str) -> None:
    """The same matter again: it follows the first ticket."""
    supervisor = company.as_("cs_supervisor")
    again: Json = await supervisor.post("ticketing/tickets", intake)
    body = {"into": into["id"], "reason": words}
    await supervisor.post(f"ticketing/tickets/{again['id']}/merge", body, again["version"])


def _ruling(words: str) -> Json:
    return {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": words}


async def fall_silent(world: World, company: Company) -> None:
    """Nothing is logged for a month of a ticket that somebody has."""
    (ticket, *_) = (await company.as_("cs_supervisor").get("ticketing/tickets", state="processing"))["items"]
    async with world.harness("ticketing", company.tenant_id, company.slug).work() as work:
        work.now += timedelta(days=30)
        await SilenceService(work).look(UUID(ticket["id"]))


async def _set_figures(company: Company) -> None:
    centre = company.as_(RULER)
    rules: Json = await centre.get("ticketing/procedure-rules")
    figures = {name: value for name, value in rules.items() if name != "version"}
    await centre.put("ticketing/procedure-rules", figures | {"urge_hours": 6}, rules["version"])
    listed: Json = await centre.get("ticketing/subclasses")
    kept = [{"class_l1": one["class_l1"], "code": one["code"]} for one in listed["items"]]
    own = {"class_l1": "sales", "name": "样板间与实物不符"}
    await centre.put("ticketing/subclasses", {"items": [*kept, own]}, listed["version"])
    for noun in ("tickets", "complaints"):
        await centre.get(f"ticketing/{noun}", class_l1="engineering_quality", class_l2="leakage")
    routing: Json = await centre.get("ticketing/routing")
    await centre.put("ticketing/routing", {}, routing["version"])
