"""The delivery log: filters, data scope, isolation, and what operators see."""

from uuid import UUID, uuid4

import pytest
from uuid_utils.compat import uuid7

from events import ticketing
from kit import copies
from notifications.projections.models import AccusedProjection
from testkit.harness import Harness

READ = {"notifications.delivery.read"}
LOG = "/api/notifications/deliveries"


async def tell(
    harness: Harness,
    community: UUID,
    handler: UUID | None = None,
    person: UUID | None = None,
    about: UUID | None = None,
) -> UUID:
    ticket = uuid7()
    fact = ticketing.TicketAnswered(
        no="BX1",
        kind="repair",
        channel="phone",
        state="feedback_given",
        severity="general",
        community_id=community,
        person_id=person or uuid7(),
        handler_id=handler,
        about_ids=() if about is None else (uuid7(), about),
    )
    await harness.consume(fact, ticket)
    return ticket


async def test_the_log_is_filtered(harness: Harness) -> None:
    community, person = uuid7(), uuid7()
    first, second = await tell(harness, community, person=person), await tell(harness, community)
    staff = harness.staff(READ)
    cases = [
        ({}, [second, first]),
        ({"subject_id": str(first)}, [first]),
        ({"recipient_id": str(person)}, [first]),
        ({"state": "planned"}, [second, first]),
        ({"state": "unreachable"}, []),
        ({"channel": "in_app"}, []),
    ]
    for query, expected in cases:
        items = (await staff.get(LOG, params=query)).json()["items"]
        assert [item["subject_id"] for item in items] == [str(id) for id in expected]
    assert (await staff.get(LOG, params={"state": "nonsense"})).status_code == 400
    page = (await staff.get(LOG, params={"limit": "1"})).json()
    following = (await staff.get(LOG, params={"limit": "1", "cursor": page["next_cursor"]})).json()
    assert [p["items"][0]["subject_id"] for p in (page, following)] == [str(second), str(first)]
    for query, expected in (({}, 2), ({"subject_id": str(first)}, 1), ({"channel": "in_app"}, 0)):
        assert (await staff.get(f"{LOG}/counts", params=query)).json()["planned"] == expected
    assert (await staff.get(f"{LOG}/counts", params={"recipient_id": str(person)})).json()["planned"] == 1


async def test_whom_a_ticket_is_about_does_not_learn_who_was_told(harness: Harness) -> None:
    community, person, accused = uuid7(), uuid7(), uuid7()
    theirs = await tell(harness, community, person=person, about=accused)
    other = await tell(harness, community, person=person)
    (mail,) = (await harness.staff(READ, id=accused).get(LOG, params={"subject_id": str(theirs)})).json()["items"]
    assert (mail["withheld"], mail["recipient_id"], mail["masked_address"]) == (True, None, None)
    for reader, found in ((accused, [other]), (uuid7(), [other, theirs])):
        staff = harness.staff(READ, id=reader)
        asked = {"recipient_id": str(person)}
        items = (await staff.get(LOG, params=asked)).json()["items"]
        assert [(item["subject_id"], item["recipient_id"]) for item in items] == [
            (str(id), str(person)) for id in found
        ]
        assert (await staff.get(f"{LOG}/counts", params=asked)).json()["planned"] == len(found)


async def test_nor_whom_an_earlier_version_of_the_service_wrote_down(harness: Harness) -> None:
    """It may run beside while a deployment replaces it, and knows one of them alone."""
    community, person, accused = uuid7(), uuid7(), uuid7()
    theirs = await tell(harness, community, person=person)
    async with harness.work() as work:
        await copies.keep(work, AccusedProjection, [{"id": theirs, "staff_id": accused, "staff_ids": []}])
    staff = harness.staff(READ, id=accused)
    assert (await staff.get(LOG, params={"recipient_id": str(person)})).json()["items"] == []
    (mail,) = (await staff.get(LOG, params={"subject_id": str(theirs)})).json()["items"]
    assert (mail["withheld"], mail["recipient_id"]) == (True, None)


async def test_deliveries_stand_in_the_data_scope_of_their_messages(harness: Harness) -> None:
    here, elsewhere, me = uuid7(), uuid7(), uuid7()
    mine = await tell(harness, here, handler=me)
    others = await tell(harness, elsewhere)
    everyone = (await harness.staff(READ).get(LOG)).json()["items"]
    assert len(everyone) == 2
    hidden = next(item["id"] for item in everyone if item["subject_id"] == str(others))
    for viewer in (harness.staff(READ, communities=[here]), harness.staff(READ, own_only=True, id=me)):
        items = (await viewer.get(LOG)).json()["items"]
        assert [item["subject_id"] for item in items] == [str(mine)]
        assert (await viewer.get(f"{LOG}/counts")).json()["planned"] == 1
        assert (await viewer.get(f"{LOG}/{hidden}")).status_code == 404


@pytest.mark.parametrize("action", ["retry", "settle"])
async def test_acting_needs_its_permission_and_the_row(harness: Harness, action: str) -> None:
    ticket = await tell(harness, uuid7())
    staff = harness.staff(READ)
    id = (await staff.get(LOG, params={"subject_id": str(ticket)})).json()["items"][0]["id"]
    body = {"outcome": "sent"} if action == "settle" else None
    assert (await staff.post(f"{LOG}/{id}/{action}", json=body)).status_code == 403
    other = await harness.other_tenant()
    foreign = await other.staff({"notifications.delivery.retry"}).post(f"{LOG}/{id}/{action}", json=body)
    missing = await other.staff({"notifications.delivery.retry"}).post(f"{LOG}/{uuid4()}/{action}", json=body)
    assert foreign.status_code == missing.status_code == 404
    assert {k: v for k, v in foreign.json().items() if k != "request_id"} == {
        k: v for k, v in missing.json().items() if k != "request_id"
    }
    await other.close()


async def test_operators_see_counts_and_nothing_else(harness: Harness) -> None:
    await tell(harness, uuid7())
    path = f"/api/notifications/ops/tenants/{harness.tenant_id}/messages"
    counts = await harness.operator({"ops.event.read"}).get(path)
    assert counts.status_code == 200, counts.text
    assert counts.json() == {
        "tenant_id": str(harness.tenant_id),
        "queued": 1,
        "sent": 0,
        "unknown": 0,
        "unreachable": 0,
        "dead": 0,
    }
    assert (await harness.operator().get(path)).status_code == 403
    assert (await harness.staff({"ops.event.read"}).get(path)).status_code in {403, 404}
