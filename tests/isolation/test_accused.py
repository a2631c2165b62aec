"""Proof 8: whoever a complaint is about decides nothing on it, and is shown nothing of who complained.

Somebody with every permission in the whole company, who had no part in anything, is whom all of the story's cases are
about: named on each, or on the one the others repeat, or were merged into."""

import json
import re
from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from tests.isolation.routes import UNSAFE, Caller, Route, routes
from tests.isolation.story import Story

WAYS = {"named": "complained_about_id", "repeats": "repeat_of", "merged": "merged_into"}
CONFLICTS = {"conflict_of_interest", "own_case"}
"""What the refusals are called."""

CASE = {
    *("ticket_id", "order_id", "consultation_id", "visit_id", "item_id", "task_id", "notice_id", "referral_id"),
    *("transfer_id", "attachment_id", "escalation_id", "callback_id", "message_id", "call_id", "answer_id"),
    *("check_id", "event_id", "subject_id"),
}
"""Path parameters that name a case or what hangs on one."""

_SAYS = "what they have to say is kept"
_OWN_CALL = "a call is its operator's, whose it is alone to end or hand on"
_GIVES_BACK = "that is how they let go of what they were given before"
LEFT_TO_THEM = {
    "POST /api/ticketing/tickets": "registering that a matter repeats another decides nothing on either",
    "POST /api/ticketing/tickets/{ticket_id}/notes": _SAYS,
    "POST /api/ticketing/tickets/{ticket_id}/attachments": _SAYS,
    "POST /api/ticketing/escalations": _SAYS,
    "POST /api/ticketing/duty-entries": _SAYS,
    "POST /api/ticketing/daily-reports/{daily_id}/remarks": _SAYS,
    "POST /api/ticketing/work-orders/{order_id}/refuse": _GIVES_BACK,
    "POST /api/ticketing/work-orders/{order_id}/complete": "what they have begun they finish; others look at it",
    "POST /api/ticketing/work-orders/{order_id}/contact": "whoever has the order in hand calls, nobody else",
    "POST /api/ticketing/transfers/{transfer_id}/refuse": _GIVES_BACK,
    "POST /api/ticketing/return-visits/{visit_id}/release": _GIVES_BACK,
    "POST /api/ticketing/exceptions/acknowledge": "that of the story is over, which is said first",
    "POST /api/ticketing/phone-messages/{message_id}/acknowledge": "a message is acknowledged by whom it is for",
    "POST /api/ticketing/calls/{call_id}/transfers": _OWN_CALL,
    "POST /api/ticketing/calls/{call_id}/end": _OWN_CALL,
}
"""Acts that are no deciding, with the reason."""


@pytest.fixture(scope="module", params=WAYS)
async def accused(story: Story, request: pytest.FixtureRequest) -> AsyncIterator[UUID]:
    one, tenant = story.a.staff["finance"], story.a.tenant_id
    ticketing, notifications = await story.superuser("ticketing"), await story.superuser("notifications")
    tickets = await ticketing.fetch(
        "SELECT id, complained_about_id, repeat_of, merged_into FROM ticket WHERE tenant_id = $1 ORDER BY id", tenant
    )
    told = await notifications.fetch(
        "SELECT id, staff_id, staff_ids FROM accused_projection WHERE tenant_id = $1", tenant
    )
    lead = next(row["id"] for row in tickets if str(row["id"]) != story.ids["ticketing", "ticket_id"])

    async def project(rows: list[tuple[UUID, UUID, str]]) -> None:
        await notifications.execute("DELETE FROM accused_projection WHERE tenant_id = $1", tenant)
        into = "INSERT INTO accused_projection (tenant_id, id, staff_id, staff_ids) VALUES ($1, $2, $3, $4)"
        await notifications.executemany(into, [(tenant, *row) for row in rows])

    try:
        await ticketing.execute("UPDATE ticket SET complained_about_id = $1 WHERE id = $2", one, lead)
        others = f"UPDATE ticket SET {WAYS[request.param]} = $2 WHERE tenant_id = $1 AND id <> $3"
        await ticketing.execute(others, tenant, one if request.param == "named" else lead, lead)
        await project([(row["id"], one, json.dumps([str(one)])) for row in tickets])
        yield one
    finally:
        back = "UPDATE ticket SET complained_about_id = $2, repeat_of = $3, merged_into = $4 WHERE id = $1"
        await ticketing.executemany(back, [tuple(row.values()) for row in tickets])
        await project([(row["id"], row["staff_id"], row["staff_ids"]) for row in told])
        await ticketing.close()
        await notifications.close()


@pytest.fixture
async def caller(story: Story) -> AsyncIterator[Caller]:
    found = Caller(story)
    yield found
    await found.close()


def asked(story: Story, *methods: str) -> list[Route]:
    found = [one for one in routes(story) if one.realm == "staff" and not one.endless and one.method in methods]
    return [one for one in found if one.service in {"ticketing", "notifications"}]


async def test_they_are_shown_nothing_of_who_complained(story: Story, caller: Caller, accused: UUID) -> None:
    """What stands in the notes of the inbox was told before."""
    marks = {
        story.canaries.contact_name,
        story.unit["id"],
        story.neighbour["id"],
        story.unit["code"],
        story.person["id"],
    }
    for route in asked(story, "GET"):
        if route.path == "/api/notifications/inbox":
            continue
        answer, _ = await caller.call(route, story.a.host, story.a.token(id=accused))
        shown = [mark for mark in marks if answer.is_success and mark in answer.text]
        assert not shown, f"{route.key}: {shown}"


async def test_who_sees_only_their_own_does_not_see_it(story: Story, caller: Caller, accused: UUID) -> None:
    for route in asked(story, "GET"):
        if route.ids:
            continue
        answer, _ = await caller.call(route, story.a.host, story.a.token(id=accused, own_only=True))
        assert story.ids["ticketing", "ticket_id"] not in answer.text, f"{route.key}: {answer.text}"


async def test_they_decide_nothing_on_it(story: Story, caller: Caller, accused: UUID) -> None:
    token = story.a.token(id=accused)
    acts = [one for one in asked(story, *UNSAFE) if one.service == "ticketing" and _names_a_case(one)]
    wrong = []
    for route in acts:
        if route.key in LEFT_TO_THEM:
            continue
        answer, _ = await caller.call(route, story.a.host, token)
        if answer.status_code == 412:
            now = {"If-Match": f'"{answer.json()["current_version"]}"'}
            answer, _ = await caller.call(route, story.a.host, token, headers=now)
        if answer.is_success or answer.json()["code"] not in CONFLICTS:
            wrong.append(f"{route.key}: {answer.status_code} {answer.text}"[:200])
    assert not wrong, "\n".join(wrong)
    assert set(LEFT_TO_THEM) <= {route.key for route in acts}


def _names_a_case(route: Route) -> bool:
    return bool(CASE & {*route.ids, *re.findall(r"{(\w+)}", str(route.body))})
