import asyncio
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from events.registry import OwnershipEnded, OwnershipStarted, Share
from services.registry.tests.stories import API, VERSION_1, community, estate, person
from testkit.harness import Client, Harness


class Home:
    """A unit and three people who may own it."""

    def __init__(self, community: dict[str, Any], unit: dict[str, Any], people: list[str]) -> None:
        self.community, self.unit, self.people = community, unit, people
        self.at = f"{API}/units/{unit['id']}/ownerships"


async def home(client: Client) -> Home:
    opened = await community(client)
    unit = (await estate(client, opened["id"]))[0]
    people = [(await person(client, opened["id"], name))["id"] for name in ("张伟", "李娜", "王芳")]
    return Home(opened, unit, people)


def halves(people: list[str]) -> list[dict[str, str]]:
    return [{"person_id": who, "share": "0.5"} for who in people]


async def test_an_ownership_starts_and_is_transferred(harness: Harness, manager: Client) -> None:
    h = await home(manager)
    await harness.forget_outbox()
    body = {"owners": halves(h.people[:2]), "valid_from": "2025-01-01", "evidence": "购房合同 12"}
    started = await manager.post(h.at, json=body)
    assert (started.status_code, started.json()["version"]) == (201, 1)
    transfer = {"owners": [{"person_id": h.people[2]}], "valid_from": "2025-07-01", "evidence": "不动产权证 88"}
    moved = await manager.post(f"{API}/ownerships/{started.json()['id']}/transfer", json=transfer, headers=VERSION_1)
    assert (moved.status_code, moved.json()["valid_from"], moved.json()["valid_to"]) == (201, "2025-07-01", None)
    place = {"community_id": UUID(h.community["id"]), "unit_id": UUID(h.unit["id"])}
    assert await harness.outbox() == [
        OwnershipStarted(
            **place,
            owners=(Share(UUID(h.people[0]), "0.5"), Share(UUID(h.people[1]), "0.5")),
            valid_from=date(2025, 1, 1),
        ),
        OwnershipEnded(**place, valid_to=date(2025, 6, 30)),
        OwnershipStarted(**place, owners=(Share(UUID(h.people[2]), "1"),), valid_from=date(2025, 7, 1)),
    ]
    seen = (await manager.get(f"{API}/units/{h.unit['id']}/overview")).json()
    assert [owner["name"] for owner in seen["owners"]] == ["王**"]
    assert [(o["valid_from"], o["valid_to"], len(o["owners"])) for o in seen["ownerships"]] == [
        ("2025-07-01", None, 1),
        ("2025-01-01", "2025-06-30", 2),
    ]


async def test_at_most_one_owner_set_at_a_time(manager: Client) -> None:
    h = await home(manager)
    one = {"owners": [{"person_id": h.people[0]}], "valid_from": "2025-01-01"}
    assert (await manager.post(h.at, json=one)).status_code == 201
    for days in ({"valid_from": "2030-01-01"}, {"valid_from": "2020-01-01", "valid_to": "2025-01-01"}):
        clash = await manager.post(h.at, json=one | days)
        assert (clash.status_code, clash.json()["code"]) == (409, "ownership_overlaps")
    past = await manager.post(h.at, json=one | {"valid_from": "2020-01-01", "valid_to": "2024-12-31"})
    assert (past.status_code, past.json()["version"]) == (201, 2)
    again = {"owners": [{"person_id": h.people[1]}], "valid_from": "2024-06-01", "evidence": "证"}
    ended = await manager.post(
        f"{API}/ownerships/{past.json()['id']}/transfer", json=again, headers={"If-Match": '"2"'}
    )
    assert (ended.status_code, ended.json()["code"]) == (409, "ownership_ended")


async def test_shares_and_dates_are_checked(manager: Client) -> None:
    h = await home(manager)
    whole = [{"person_id": h.people[0]}]
    cases: list[tuple[dict[str, Any], int, str]] = [
        ({"owners": halves(h.people[:1])}, 422, "shares_not_whole"),
        ({"owners": halves([h.people[0], h.people[0]])}, 422, "invalid_fields"),
        ({"owners": [{"person_id": h.people[0], "share": "1.5"}]}, 422, "invalid_fields"),
        ({"owners": [{"person_id": h.people[0], "share": "NaN"}]}, 422, "invalid_fields"),
        ({"owners": whole, "valid_to": "2024-01-01"}, 422, "invalid_fields"),
        ({"owners": []}, 400, "malformed"),
        ({"owners": [{"person_id": str(uuid4())}]}, 404, "not_found"),
    ]
    for body, status, code in cases:
        answer = await manager.post(h.at, json={"valid_from": "2025-01-01"} | body)
        assert (answer.status_code, answer.json()["code"]) == (status, code), body


async def test_a_transfer_is_checked(manager: Client) -> None:
    h = await home(manager)
    started = (
        await manager.post(h.at, json={"owners": [{"person_id": h.people[0]}], "valid_from": "2025-01-01"})
    ).json()
    at = f"{API}/ownerships/{started['id']}/transfer"
    body = {"owners": [{"person_id": h.people[1]}], "valid_from": "2025-01-01", "evidence": "证"}
    first_day = await manager.post(at, json=body, headers=VERSION_1)
    assert (first_day.status_code, first_day.json()["code"]) == (409, "transfer_before_start")
    later = body | {"valid_from": "2025-02-01"}
    assert (await manager.post(at, json=later)).status_code == 428
    assert (await manager.post(at, json=later, headers={"If-Match": '"5"'})).status_code == 412
    assert (
        await manager.post(at, json={k: later[k] for k in ("owners", "valid_from")}, headers=VERSION_1)
    ).status_code == 400
    half = later | {"owners": halves(h.people[:1])}
    assert (await manager.post(at, json=half, headers=VERSION_1)).json()["code"] == "shares_not_whole"
    seen = (await manager.get(f"{API}/units/{h.unit['id']}/overview")).json()
    assert [(o["valid_to"], o["version"]) for o in seen["ownerships"]] == [(None, 1)]


async def test_two_at_once_do_not_both_win(harness: Harness, manager: Client) -> None:
    h = await home(manager)
    body = {"owners": [{"person_id": h.people[0]}], "valid_from": "2025-01-01"}
    answers = await asyncio.gather(*(manager.post(h.at, json=body) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


async def test_out_of_scope_and_without_permission(harness: Harness, manager: Client) -> None:
    h = await home(manager)
    other = await community(manager, "B")
    body = {"owners": [{"person_id": h.people[0]}], "valid_from": "2025-01-01"}
    clerk = harness.staff({"registry.unit.manage"}, communities=[UUID(other["id"])])
    assert (await clerk.post(h.at, json=body)).status_code == 404
    assert (await harness.staff({"registry.unit.read"}).post(h.at, json=body)).status_code == 403
