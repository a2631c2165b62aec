"""What owners say against a split, and what comes of it."""

from datetime import timedelta
from uuid import UUID

import pytest
from billing_allocations import Sharing, b30, names
from billing_estate import Estate, if_match

from events import ticketing


@pytest.fixture
def sharing(estate: Estate) -> Sharing:
    return Sharing(estate)


async def test_an_objection_is_answered_before_anything_is_billed(sharing: Sharing) -> None:
    homes, item = await b30(sharing), await sharing.item()
    detail = await sharing.disclosed(sharing.body(item, 100_000))
    ticket = UUID(int=homes[0].int ^ 7)
    known = {"no": "TSHC202506020001", "kind": "inquiry", "channel": "phone", "state": "new", "severity": "normal"}
    registered = ticketing.TicketRegistered(**known, community_id=sharing.estate.community)
    await sharing.estate.harness.consume(registered, ticket)
    said = {"unit_code": "1-1-101", "reason": "车位面积不应计入", "ticket_id": str(ticket)}
    objected = await sharing.step(detail, "objections", sharing.clerk, **said)
    (objection,) = objected["objections"]
    assert (objection["ticket_no"], objection["unit_code"], objection["may_settle"]) == (
        "TSHC202506020001", "1-1-101", False,
    )  # fmt: skip
    again = await sharing.try_step(objected, "objections", sharing.clerk, unit_code="1-1-101", reason="再次")
    assert again.json()["code"] == "objection_waiting"
    unknown = await sharing.try_step(objected, "objections", sharing.clerk, unit_code="9-9-999", reason="x")
    assert names(unknown) == ("unit_code", "unknown_unit")
    sharing.estate.harness.clock.advance(timedelta(days=6))
    assert (await sharing.try_step(objected, "bill")).json()["code"] == "objections_open"

    path, answer = f"/api/billing/allocation-objections/{objection['id']}/answer", {"answer": "面积以产权证为准"}
    own = await sharing.clerk.post(path, json=answer | {"outcome": "rejected"}, headers=if_match(objected["version"]))
    assert own.json()["code"] == "second_person_required"
    rejected = await sharing.finance.post(
        path, json=answer | {"outcome": "rejected"}, headers=if_match(objected["version"])
    )
    assert rejected.json()["objections"][0]["answer"] == "面积以产权证为准"
    assert rejected.json()["may"] == ["object", "bill", "void"]
    done = await sharing.finance.post(
        path, json=answer | {"outcome": "upheld"}, headers=if_match(rejected.json()["version"])
    )
    assert done.json()["code"] == "objection_answered"

    more = await sharing.step(rejected.json(), "objections", sharing.clerk, unit_code="1-1-102", reason="面积有误")
    more = await sharing.step(more, "objections", sharing.clerk, unit_code="1-1-103", reason="同上")
    waiting = next(one for one in more["objections"] if one["unit_code"] == "1-1-102")
    upheld = (
        await sharing.finance.post(
            f"/api/billing/allocation-objections/{waiting['id']}/answer",
            json={"outcome": "upheld", "answer": "确有误"}, headers=if_match(more["version"]),
        )
    ).json()  # fmt: skip
    assert (upheld["allocation"]["state"], upheld["void_reason"]) == ("void", "确有误")
    assert sorted(one["state"] for one in upheld["objections"]) == ["closed", "rejected", "upheld"]
    anew = await sharing.draft(sharing.body(item, 100_000) | {"replaces_id": detail["allocation"]["id"]})
    assert (await sharing.read(upheld))["replaced_by"] == anew["allocation"]["id"]
