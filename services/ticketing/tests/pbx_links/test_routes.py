"""The door of the telephone system: nobody else gets in, nothing counts twice, nothing that comes late does harm."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World

from ticketing.pbx_links.errors import ReportNotAuthentic
from ticketing.pbx_links.signatures import authentic, sign, signing_key


async def rows(world: World, table: str) -> int:
    async with world.harness.work() as work:
        counted = await work.session.execute(
            text(f"SELECT count(*) FROM {table} WHERE tenant_id = :tenant_id"), {"tenant_id": work.tenant_id}
        )
        return int(counted.scalar_one())


async def test_a_report_counts_once(world: World, pbx: Switchboard) -> None:
    first = await pbx.send("ringing", message="m1")
    again = await pbx.send("ringing", message="m1")
    assert (first.json()["again"], again.json()) == (False, {"call_id": None, "again": True})
    assert (await rows(world, "call"), await rows(world, "pbx_report")) == (1, 1)


async def test_reports_come_in_any_order(world: World, pbx: Switchboard) -> None:
    at = world.harness.clock.now()
    for kind, seconds in (("ended", 60), ("answered", 9), ("ringing", 0)):
        id = await pbx.report(kind, at=(at + timedelta(seconds=seconds)).isoformat())
    call = (await pbx.call(id))["call"]
    assert call["state"] == "ended"
    assert call["rang_at"] == at.isoformat().replace("+00:00", "Z")
    assert await pbx.callbacks(state="due") == []


@pytest.mark.parametrize("spoilt", ["key", "body", "id", "time", "signature", "nothing"])
async def test_whoever_does_not_know_the_key_is_refused(world: World, pbx: Switchboard, spoilt: str) -> None:
    now = world.harness.clock.now()
    body = msgspec.json.encode({"call_id": "c", "kind": "ringing", "at": now.isoformat(), "caller": OWNERS_NUMBER})
    key = signing_key("lpbx_guessed" if spoilt == "key" else pbx.key)
    headers = sign(key, "m1", now, body) | {"content-type": "application/json"}
    if spoilt == "body":
        body = body.replace(b"ringing", b"missed")
    elif spoilt == "id":
        headers["webhook-id"] = "m2"
    elif spoilt == "time":
        headers["webhook-timestamp"] = str(int(now.timestamp()) + 1)
    elif spoilt == "signature":
        headers["webhook-signature"] = "v1,AAAA"
    elif spoilt == "nothing":
        headers = {"content-type": "application/json"}
    path = f"{API}/pbx-links/{pbx.id}/reports"
    answer = await world.harness.anonymous().post(path, content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "report_not_authentic")
    assert await rows(world, "call") == 0


async def test_an_unknown_a_foreign_and_a_switched_off_system_look_the_same(world: World, pbx: Switchboard) -> None:
    async def refused(switchboard: Switchboard) -> dict[str, Any]:
        answer = await switchboard.send("ringing")
        assert answer.status_code == 401
        said: dict[str, Any] = answer.json()
        said.pop("request_id", None)
        return said

    unknown = Switchboard(world)
    unknown.id, unknown.key = str(uuid4()), pbx.key
    off = {"name": "总机", "dial_url": None, "active": False}
    link = (await pbx.as_staff().get(f"{API}/pbx-links")).json()[0]
    etag = {"If-Match": f'"{link["version"]}"'}
    changed = await pbx.as_staff().put(f"{API}/pbx-links/{pbx.id}", json=off, headers=etag)
    assert (changed.status_code, changed.json()["active"]) == (200, False)
    theirs = await World(await world.harness.other_tenant()).build()
    foreign = Switchboard(theirs)
    foreign.id, foreign.key = pbx.id, pbx.key
    assert await refused(unknown) == await refused(pbx) == await refused(foreign)


async def test_a_message_cannot_be_sent_again_later(world: World, pbx: Switchboard) -> None:
    now = world.harness.clock.now()
    body = msgspec.json.encode({"call_id": "c", "kind": "ringing", "at": now.isoformat()})
    for shift in (timedelta(minutes=5, seconds=1), -timedelta(minutes=5, seconds=1)):
        answer = await pbx.deliver(body, now + shift, "m1")
        assert (answer.status_code, answer.json()["code"]) == (401, "report_not_authentic")
    assert (await pbx.deliver(body, now, "m1")).status_code == 200
    world.harness.clock.advance(timedelta(minutes=6))
    assert (await pbx.deliver(body, now, "m1")).status_code == 401


async def test_the_former_key_is_good_no_longer(world: World, pbx: Switchboard) -> None:
    link = (await pbx.as_staff().get(f"{API}/pbx-links")).json()[0]
    assert "key" not in link
    etag = {"If-Match": f'"{link["version"]}"'}
    renewed = (await pbx.as_staff().post(f"{API}/pbx-links/{pbx.id}/key", headers=etag)).json()
    assert (await pbx.send("ringing")).status_code == 401
    pbx.key = renewed["key"]
    assert (await pbx.send("ringing")).status_code == 200


async def test_the_key_is_kept_nowhere(world: World, pbx: Switchboard) -> None:
    async with world.harness.work() as work:
        for table in ("pbx_link", "idempotency_key", "outbox"):
            kept = await work.session.execute(
                text(f"SELECT CAST(t AS text) FROM {table} t WHERE tenant_id = :tenant_id"),
                {"tenant_id": work.tenant_id},
            )
            said = str(kept.scalars().all())
            assert pbx.key not in said
            assert pbx.key.encode().hex() not in said
            assert signing_key(pbx.key).hex() not in said


@pytest.mark.parametrize("hours", [1, -24 * 8])
async def test_implausible_times_are_refused(world: World, pbx: Switchboard, hours: int) -> None:
    at = world.harness.clock.now() + timedelta(hours=hours)
    answer = await pbx.send("ringing", at=at.isoformat())
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "at")
    assert await rows(world, "call") == 0


ODD = st.dictionaries(
    st.sampled_from(["call_id", "kind", "at", "direction", "caller", "line", "extension", "recording", "dialled_for"]),
    st.one_of(st.none(), st.text(max_size=60), st.integers(), st.booleans(), st.just("2025-03-05T02:00:00Z")),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(body=st.one_of(ODD.map(msgspec.json.encode), st.binary(max_size=200)), headers=st.booleans())
async def test_whatever_comes_in_is_heard_or_refused(
    world: World, pbx: Switchboard, body: bytes, headers: bool
) -> None:
    """Signed or not, nothing that is sent makes the service stumble."""
    now = world.harness.clock.now()
    signed = sign(signing_key(pbx.key), uuid4().hex, now, body) if headers else {}
    path = f"{API}/pbx-links/{pbx.id}/reports"
    kind = {"content-type": "application/json"}
    answer = await world.harness.anonymous().post(path, content=body, headers=signed | kind)
    assert answer.status_code in {200, 400, 401, 422, 429}, answer.text


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=80), st.binary(max_size=40))
def test_no_headers_make_a_forged_report_genuine(id: str, seconds: str, signature: str, body: bytes) -> None:

    headers = {"webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": signature}
    for key in (None, bytes(32), signing_key("k")):
        with pytest.raises(ReportNotAuthentic):
            authentic(key, headers, body, datetime(2026, 1, 1, tzinfo=UTC))


async def test_the_door_is_rate_limited(world: World, pbx: Switchboard) -> None:
    path = f"{API}/pbx-links/{uuid4()}/reports"
    body = {"call_id": "c", "kind": "ringing", "at": "2025-03-05T02:00:00Z"}
    door = world.harness.anonymous()
    sent = 0
    while (status := (await door.post(path, json=body)).status_code) == 401 and sent < 1600:
        sent += 1  # more than a minute's worth, with what comes free while they are sent
    assert (status, sent >= 1200) == (429, True)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://pbx.example.com/dial", "https_only"),
        ("https://127.0.0.1/dial", "public_only"),
        ("https://10.1.2.3/dial", "public_only"),
        ("https://[::1]/dial", "public_only"),
        ("https://169.254.169.254/latest", "public_only"),
        ("https://localhost/dial", "public_only"),
        ("https://me:secret@pbx.example.com/", "bad_address"),
        ("ftp://pbx.example.com/", "bad_address"),
        ("nonsense", "bad_address"),
        ("https://pbx.example.com:99999/", "bad_address"),
    ],
)
async def test_calls_out_are_asked_for_at_public_addresses_only(world: World, address: str, fault: str) -> None:
    staff = Switchboard(world).as_staff()
    answer = await staff.post(f"{API}/pbx-links", json={"name": "总机", "dial_url": address})
    assert (answer.status_code, answer.json()["code"]) == (422, "address_not_allowed")
    assert answer.json()["errors"][0]["code"] == fault
