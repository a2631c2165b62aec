"""The edge: transactions, refusals, idempotency, versions, scope, pagination."""

import asyncio
from uuid import uuid4

import asyncpg
import pytest
from alpha import NoteSealed, NoteWritten
from sqlalchemy import text
from sqlalchemy.exc import TimeoutError as PoolTimeout
from uuid_utils.compat import uuid7

from kit import tenants
from stack import Stack
from testkit.harness import Harness, Running

WRITE = {"alpha.note.write", "alpha.note.read"}


async def test_a_write_commits_with_its_fact_and_answers_with_an_etag(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    answer = await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "你好"})
    assert answer.status_code == 201, answer.text
    assert answer.headers["etag"] == '"1"'
    assert (await staff.get(f"/api/alpha/notes/{answer.json()['id']}")).json() == answer.json()
    assert await harness.outbox() == [NoteWritten(length=2)]


async def test_an_unexpected_error_rolls_back_and_says_nothing(harness: Harness) -> None:
    answer = await harness.staff(WRITE).post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "boom"})
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "internal"
    assert "ZeroDivision" not in answer.text
    assert await harness.outbox() == []


async def test_bad_bodies_are_named_by_field(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    cases: list[tuple[dict[str, object], str, str]] = [
        ({"words": "x"}, "community_id", "required"),
        ({"community_id": str(uuid7()), "words": "x" * 51}, "words", "too_long"),
        ({"community_id": str(uuid7()), "words": ""}, "words", "too_short"),
        ({"community_id": str(uuid7()), "words": 3}, "words", "wrong_type"),
        ({"community_id": str(uuid7()), "words": "x", "pages": "3"}, "pages", "wrong_type"),
        ({"community_id": "nonsense", "words": "x"}, "community_id", "bad_format"),
        ({"community_id": str(uuid7()), "words": "x", "more": 1}, "more", "unknown_field"),
        ({"community_id": str(uuid7()), "words": "x", "sealed_on": "9999-12-31"}, "sealed_on", "out_of_range"),
        ({"community_id": str(uuid7()), "words": "x", "sealed_on": "0001-01-01"}, "sealed_on", "out_of_range"),
    ]
    for body, field, code in cases:
        answer = await staff.post("/api/alpha/notes", json=body)
        assert answer.status_code == 400, answer.text
        error = answer.json()["errors"][0]
        assert (error["field"].split(".")[-1], error["code"]) == (field, code)


async def test_nul_characters_are_refused_not_a_server_error(harness: Harness) -> None:
    answer = await harness.staff(WRITE).post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "a\x00b"})
    assert answer.status_code == 400
    assert answer.json()["code"] == "malformed"


async def test_what_fails_at_the_commit_is_answered_like_what_fails_before(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    path, version = f"/api/alpha/notes/{note['id']}", {"If-Match": '"1"'}
    answer = await staff.patch(path, json={"words": "a\x00b"}, headers=version)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert (await staff.patch(path, json={"words": "y"}, headers=version)).status_code == 200


async def test_who_is_nobody_and_who_may_not(harness: Harness) -> None:
    path = f"/api/alpha/notes/{uuid7()}"
    anonymous = await harness.anonymous().get(path)
    assert (anonymous.status_code, anonymous.json()["code"]) == (401, "not_signed_in")
    other_post = await harness.staff({"alpha.note.write"}).get(path)
    assert (other_post.status_code, other_post.json()["code"]) == (403, "forbidden")
    missing = await harness.staff(WRITE).get(path)
    assert (missing.status_code, missing.json()["code"]) == (404, "not_found")


async def test_another_company_sees_the_same_nothing_as_for_a_random_id(harness: Harness) -> None:
    mine = await harness.staff(WRITE).post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})
    stranger = (await harness.other_tenant()).staff(WRITE)
    foreign = await stranger.get(f"/api/alpha/notes/{mine.json()['id']}")
    random = await stranger.get(f"/api/alpha/notes/{uuid7()}")
    ignored = {"request_id"}
    assert foreign.status_code == random.status_code == 404
    assert {k: v for k, v in foreign.json().items() if k not in ignored} == {
        k: v for k, v in random.json().items() if k not in ignored
    }


async def test_a_token_is_worth_nothing_on_another_companys_host(harness: Harness) -> None:
    other = await harness.other_tenant()
    staff = harness.staff(WRITE)
    answer = await staff.get(f"/api/alpha/notes/{uuid7()}", headers={"Host": f"{other.slug}.localhost"})
    assert answer.status_code == 401


async def test_data_scope_hides_other_communities_and_other_peoples_notes(harness: Harness) -> None:
    here, there = uuid7(), uuid7()
    author = harness.staff(WRITE)
    note = (await author.post("/api/alpha/notes", json={"community_id": str(here), "words": "x"})).json()["id"]
    path = f"/api/alpha/notes/{note}"
    assert (await harness.staff(WRITE, communities=[here]).get(path)).status_code == 200
    assert (await harness.staff(WRITE, communities=[there]).get(path)).status_code == 404
    assert (await harness.staff(WRITE, own_only=True).get(path)).status_code == 404
    assert (await harness.staff(WRITE, own_only=True, id=author.id).get(path)).status_code == 200


async def test_a_repeated_post_gets_the_first_answer(harness: Harness) -> None:
    staff, key = harness.staff(WRITE), {"Idempotency-Key": uuid4().hex}
    body = {"community_id": str(uuid7()), "words": "once"}
    first = await staff.post("/api/alpha/notes", json=body, headers=key)
    again = await staff.post("/api/alpha/notes", json=body, headers=key)
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["etag"] == first.headers["etag"]
    other = await staff.post("/api/alpha/notes", json=body | {"words": "twice"}, headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    elsewhere = await staff.post("/api/alpha/notes", json=body, headers=key, params={"kind": "note"})
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "idempotency_key_reused")
    missing = await staff.post("/api/alpha/notes", json=body, headers={"Idempotency-Key": ""})
    assert (missing.status_code, missing.json()["code"]) == (400, "idempotency_key_required")
    assert len(await harness.outbox()) == 1


async def test_a_repetition_gets_the_first_answer_where_doing_it_again_would_be_refused(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    path = f"/api/alpha/notes/{note['id']}/seal"
    headers = {"If-Match": '"1"', "Idempotency-Key": "seal-once"}
    answers = await asyncio.gather(*(staff.post(path, headers=headers) for _ in "12345"))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert sum("idempotent-replayed" in answer.headers for answer in answers) == 4
    other = await staff.post(path, headers={"If-Match": '"2"'})
    assert other.json()["code"] == "note_sealed"


async def test_versions_guard_a_change(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    path = f"/api/alpha/notes/{note['id']}/seal"
    assert (await staff.post(path)).status_code == 428
    assert (await staff.post(path, headers={"If-Match": '"7"'})).status_code == 412
    assert (await staff.post(path, headers={"If-Match": "x"})).status_code == 400
    sealed = await staff.post(path, headers={"If-Match": '"1"'})
    assert (sealed.status_code, sealed.json()["version"]) == (200, 2)
    again = await staff.post(path, headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"], again.json()["words"]) == (409, "note_sealed", 1)
    assert await harness.outbox() == [NoteWritten(length=1), NoteSealed()]


async def test_pages_follow_each_other_and_belong_to_their_tenant(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    for number in range(5):
        await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": str(number)})
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = (await staff.get("/api/alpha/notes", params={"cursor": cursor} if cursor else {})).json()
        seen += [item["words"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor:
            stolen = (
                await (await harness.other_tenant()).staff(WRITE).get("/api/alpha/notes", params={"cursor": cursor})
            )
            assert (stolen.status_code, stolen.json()["code"]) == (400, "invalid_cursor")
    assert seen == ["4", "3", "2", "1", "0"]
    assert (await staff.get("/api/alpha/notes", params={"cursor": "nonsense"})).status_code == 400


async def test_a_public_route_knows_the_tenant_of_its_host_and_has_a_limit(harness: Harness) -> None:
    guest = harness.anonymous()
    answers = [await guest.get("/api/alpha/greeting") for _ in range(4)]
    assert [a.status_code for a in answers] == [200, 200, 200, 429]
    assert answers[0].json() == {"tenant": True}
    assert answers[3].json()["code"] == "too_many_requests"
    assert int(answers[3].headers["retry-after"]) > 0


async def test_unknown_paths_and_methods_are_problems_too(harness: Harness) -> None:
    missing = await harness.anonymous().get("/api/alpha/nothing")
    assert (missing.status_code, missing.json()["code"]) == (404, "not_found")
    method = await harness.anonymous().put("/api/alpha/greeting")
    assert (method.status_code, method.json()["code"]) == (405, "method_not_allowed")


async def test_bodies_that_are_not_json_are_malformed(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    for content in (b"", b"{", b"\xff\xfe", b"[1, 2", b"null"):
        answer = await staff.post("/api/alpha/notes", content=content, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed"), content


async def test_stored_answers_are_unreadable_without_the_tenants_key(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "canary"})
    async with harness.work() as work:
        kept = await work.session.scalar(
            text("SELECT body FROM idempotency_key WHERE tenant_id = :tenant_id"), {"tenant_id": harness.tenant_id}
        )
    assert kept
    assert b"canary" not in kept


async def test_a_lost_database_connection_asks_to_try_again(harness: Harness, servers_of_kit: Stack) -> None:
    staff = harness.staff(WRITE)
    path = f"/api/alpha/notes/{uuid7()}"
    assert (await staff.get(path)).status_code == 404
    administrator = await asyncpg.connect(servers_of_kit.endpoints.postgres_dsn)
    await administrator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'alpha_app'")
    await administrator.close()
    lost = await staff.get(path)
    assert (lost.status_code, lost.json()["code"], lost.headers["retry-after"]) == (503, "busy", "1")
    assert (await staff.get(path)).status_code == 404


async def test_denials_are_read_on_whatever_went_wrong_and_a_stale_process_is_not_ready(
    harness: Harness, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = running.runtime.denials.refresh
    tries = asyncio.Semaphore(0)

    async def exhausted() -> None:
        tries.release()
        raise PoolTimeout("QueuePool limit")

    monkeypatch.setattr(running.runtime.denials, "refresh", exhausted)
    async with asyncio.timeout(10):
        await tries.acquire()
        await tries.acquire()  # it goes on after the first
    assert (await harness.anonymous().get("/api/alpha/readyz")).status_code == 200
    monkeypatch.setattr(tenants, "_DENIALS_TTL", 0.0)
    assert (await harness.anonymous().get("/api/alpha/readyz")).status_code == 503
    monkeypatch.undo()
    await read()
    assert (await harness.anonymous().get("/api/alpha/readyz")).status_code == 200
