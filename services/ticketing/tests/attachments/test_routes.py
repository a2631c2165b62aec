"""Files of a ticket: sealed, streamed, struck out, and never anybody else's."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text
from ticketing_world import SUPERVISION, TICKET_PERMISSIONS, World

from events import ticketing as facts
from testkit.harness import Client
from ticketing.attachments.errors import AttachmentDamaged
from ticketing.attachments.models import LARGEST, MOST, PIECE, Attachment
from ticketing.attachments.repository import AttachmentRepository
from ticketing.attachments.service import AttachmentService

PNG = b"\x89PNG\r\n\x1a\n"


def picture(size: int = 2000, mark: int = 0) -> bytes:
    return (PNG + bytes(i * 7 + mark & 0xFF for i in range(256)) * (size // 256 + 1))[:size]


async def upload(
    world: World, ticket: dict[str, Any], content: bytes, name: str = "漏水.png", by: Client | None = None, **query: str
) -> httpx.Response:
    return await (by or world.as_staff(world.handler_id)).post(
        f"/api/ticketing/tickets/{ticket['id']}/attachments",
        content=content,
        params=query,
        headers={"X-File-Name": quote(name)},
    )


async def download(world: World, attachment: dict[str, Any], by: Client | None = None) -> httpx.Response:
    return await (by or world.as_staff()).get(f"/api/ticketing/attachments/{attachment['id']}/content")


async def test_a_file_comes_back_as_it_was_and_lies_sealed(world: World) -> None:
    ticket = await world.accepted()
    content = picture(PIECE * 2 + 777)
    answer = await upload(world, ticket, content, "../厨房 漏水.png")
    assert answer.status_code == 201, answer.text
    kept = answer.json()
    assert (kept["name"], kept["media_type"], kept["size"]) == ("厨房 漏水.png", "image/png", len(content))

    back = await download(world, kept)
    assert back.content == content
    assert back.headers["content-disposition"] == f"attachment; filename*=UTF-8''{quote('厨房 漏水.png')}"
    assert back.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in back.headers["content-security-policy"]
    assert back.headers["content-length"] == str(len(content))

    detail = await world.detail(ticket)
    assert [one["id"] for one in detail["attachments"]] == [kept["id"]]
    (entry,) = [entry for entry in detail["entries"] if entry["id"] == kept["entry_id"]]
    assert (entry["verb"], entry["visibility"]) == ("attach", "internal")
    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    assert row["attachment_count"] == 1

    async with world.harness.work() as work:
        found = await work.session.execute(
            text("SELECT content FROM attachment_piece WHERE tenant_id = :t ORDER BY position"),
            {"t": world.harness.tenant_id},
        )
        pieces = [bytes(piece) for (piece,) in found]
    assert len(pieces) == 3
    assert not any(PNG in piece or content[300:400] in piece for piece in pieces)


async def test_the_same_file_again_is_the_same_attachment(world: World) -> None:
    ticket = await world.accepted()
    first = (await upload(world, ticket, picture())).json()
    again = (await upload(world, ticket, picture(), "另一个名字.png")).json()
    assert again == first
    assert len((await world.detail(ticket))["attachments"]) == 1


async def test_files_of_an_act_stand_at_its_row(world: World) -> None:
    ticket = await world.accepted()
    ticket = await world.verb(ticket, "notes", text="现场照片见附件")
    one = (await upload(world, ticket, picture(mark=1), verb="note")).json()
    two = (await upload(world, ticket, picture(mark=2), entry_id=one["entry_id"])).json()
    entries = {entry["id"]: entry["verb"] for entry in (await world.detail(ticket))["entries"]}
    assert (entries[one["entry_id"]], entries[two["entry_id"]]) == ("note", "note")
    other = await world.accepted()
    foreign = await upload(world, other, picture(mark=3), entry_id=one["entry_id"])
    assert foreign.status_code == 404
    again = (await upload(world, ticket, picture(mark=2), entry_id=one["entry_id"])).json()
    await world.verb(ticket, "notes", text="同一张照片，第二次到场")
    elsewhere = (await upload(world, ticket, picture(mark=2), verb="note")).json()
    assert again["id"] == two["id"] != elsewhere["id"], "at each row once"
    assert elsewhere["entry_id"] != two["entry_id"]
    nobody_did = (await upload(world, other, picture(mark=4), verb="resolve")).json()
    rows = {entry["id"]: entry["verb"] for entry in (await world.detail(other))["entries"]}
    assert rows[nobody_did["entry_id"]] == "attach"


async def test_limits_are_named(world: World) -> None:
    ticket = await world.accepted()
    for content, status, code in (
        (b"", 422, "attachment_empty"),
        (b"<svg onload='x'/>", 415, "attachment_type_not_allowed"),
        (b"MZ\x90\x00\x03", 415, "attachment_type_not_allowed"),
        (picture(LARGEST + 1), 413, "attachment_too_large"),
    ):
        answer = await upload(world, ticket, content)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await upload(world, ticket, picture(LARGEST))).status_code == 201
    for number in range(1, MOST):
        assert (await upload(world, ticket, picture(mark=number))).status_code == 201
    full = await upload(world, ticket, picture(mark=99))
    assert (full.status_code, full.json()["code"], full.json()["most"]) == (409, "too_many_attachments", MOST)


async def test_a_file_is_struck_out_and_never_deleted(world: World) -> None:
    ticket = await world.accepted()
    kept = (await upload(world, ticket, picture())).json()
    path = f"/api/ticketing/attachments/{kept['id']}/strike-out"
    colleague = world.as_staff(world.technician_id)
    foreign = await colleague.post(path, json={"reason": "拿错了"})
    assert (foreign.status_code, foreign.json()["code"]) == (403, "not_your_attachment")
    struck = await world.as_staff(world.handler_id).post(path, json={"reason": "上传了别家的照片"})
    assert (struck.status_code, struck.json()["struck_out_reason"]) == (200, "上传了别家的照片")
    assert struck.json()["struck_out_by"] == str(world.handler_id)
    again = await world.as_staff(world.handler_id).post(path, json={"reason": "再次"})
    assert (again.status_code, again.json()["code"]) == (410, "attachment_struck_out")

    gone = await download(world, kept)
    assert (gone.status_code, gone.json()["code"]) == (410, "attachment_struck_out")
    supervisor = world.harness.staff(TICKET_PERMISSIONS | SUPERVISION)
    assert (await download(world, kept, supervisor)).content == picture()
    detail = await world.detail(ticket)
    assert detail["attachments"][0]["struck_out_at"] is not None
    assert detail["ticket"]["attachment_count"] == 0
    assert detail["entries"][-1]["verb"] == "strike_out"
    anew = (await upload(world, ticket, picture())).json()
    assert anew["id"] != kept["id"]


async def test_two_who_strike_a_file_out_at_once_do_it_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = await world.accepted()
    await upload(world, ticket, picture(mark=1))
    kept = (await upload(world, ticket, picture())).json()
    path = f"/api/ticketing/attachments/{kept['id']}/strike-out"
    whole = AttachmentRepository.my_opinion

    async def after_it_was_read(self: AttachmentRepository, attachment: Attachment) -> bool:
        monkeypatch.setattr(AttachmentRepository, "my_opinion", whole)
        assert (await world.as_staff(world.handler_id).post(path, json={"reason": "拿错了"})).status_code == 200
        return await whole(self, attachment)

    monkeypatch.setattr(AttachmentRepository, "my_opinion", after_it_was_read)
    second = await world.as_staff(world.handler_id).post(path, json={"reason": "拿错了"})
    assert (second.status_code, second.json()["code"]) == (410, "attachment_struck_out")
    assert (await world.detail(ticket))["ticket"]["attachment_count"] == 1


async def test_screens_hear_of_a_file(world: World) -> None:
    ticket = await world.accepted()
    await world.harness.forget_outbox()
    await upload(world, ticket, picture())
    (fact,) = await world.harness.outbox()
    assert isinstance(fact, facts.TicketProgressed | facts.ComplaintProgressed)


async def test_an_ended_ticket_takes_no_more_files(world: World) -> None:
    ticket = await world.accepted()
    kept = (await upload(world, ticket, picture())).json()
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "withdraw", statement="不用处理了")
    late = await upload(world, ticket, picture(mark=5))
    assert (late.status_code, late.json()["code"]) == (409, "ticket_wrong_state")
    assert (await download(world, kept)).status_code == 200


async def test_nobody_else_reaches_a_file(world: World) -> None:
    ticket = await world.accepted()
    kept = (await upload(world, ticket, picture())).json()
    other = await world.harness.other_tenant()
    everything = TICKET_PERMISSIONS | SUPERVISION | {"ticketing.attachment.add"}
    elsewhere = world.harness.staff(everything, communities=[world.unit])
    own_only = world.harness.staff(everything, own_only=True)
    for client in (other.staff(everything), elsewhere, own_only):
        assert (await download(world, kept, client)).status_code == 404
        assert (await upload(world, ticket, picture(mark=9), by=client)).status_code == 404
        listed = await client.get(f"/api/ticketing/tickets/{ticket['id']}/attachments")
        assert listed.status_code == 404
    assert (await download(world, kept, world.harness.anonymous())).status_code == 401
    assert (await download(world, kept, world.harness.staff(set()))).status_code == 403


async def test_a_damaged_file_is_not_handed_out(world: World) -> None:
    ticket = await world.accepted()
    kept = (await upload(world, ticket, picture(PIECE + 50))).json()
    async with world.harness.work() as work:
        cipher = await work.cipher()
        swapped = {"t": world.harness.tenant_id, "a": kept["id"], "c": cipher.seal(b"\x00" * 20 + picture(50))}
        await work.session.execute(
            text("INSERT INTO attachment_piece (tenant_id, id, attachment_id, position, content) "
                 "VALUES (:t, gen_random_uuid(), :a, 2, :c)"), swapped,
        )  # fmt: skip
    async with world.harness.work() as work:
        service = AttachmentService(work)
        attachment = await service.readable(UUID(kept["id"]))
        with pytest.raises(AttachmentDamaged):
            [piece async for piece in service.content(attachment)]


async def test_a_photo_is_kept_without_the_place_it_was_taken_at(world: World) -> None:
    ticket = await world.accepted()
    told = b"\xff\xe1\x00\x15Exif\x00\x00MM\x00*30.27N GP"
    kept = (await upload(world, ticket, b"\xff\xd8" + told + b"\xff\xd9", "灯.jpg")).json()
    assert (await download(world, kept)).content == b"\xff\xd8\xff\xd9"
    assert kept["size"] == 4


async def test_who_sees_only_their_own_adds_to_what_they_do_and_to_nothing_else(world: World) -> None:
    ticket, other = await world.assigned(), await world.assigned()
    due = (world.harness.clock.now() + timedelta(minutes=30)).isoformat()
    body = {"department": "工程部", "task": "勘查", "assignee_id": str(world.technician_id), "due_at": due}
    task = (await world.post(f"tickets/{ticket['id']}/department-tasks", **body)).json()
    mine = world.as_staff(world.technician_id, own_only=True)
    done = await mine.post(
        f"/api/ticketing/department-tasks/{task['id']}/done",
        json={"result": "已查明"},
        headers={"If-Match": f'"{task["version"]}"'},
    )
    assert done.status_code == 200, done.text
    assert (await upload(world, ticket, picture(), by=mine, verb="task_done")).status_code == 201
    assert (await upload(world, other, picture(), by=mine)).status_code == 404


async def test_files_of_a_person_and_of_a_unit_are_found_over_all_tickets(world: World) -> None:
    person = await world.person()
    first, second = await world.accepted(person_id=person), await world.accepted(person_id=person)
    other = await world.accepted(unit_id=world.unit)
    made = []
    for mark, ticket in enumerate((first, second, other)):
        made.append((await upload(world, ticket, picture(mark=mark), f"现场{mark}.png")).json())
        world.harness.clock.advance(timedelta(minutes=1))
    reader = world.as_staff()

    async def files(**query: Any) -> dict[str, Any]:
        answer = await reader.get(
            "/api/ticketing/attachments", params={key: str(value) for key, value in query.items()}
        )
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    found = (await files(person_id=person))["items"]
    assert [(one["name"], one["ticket_id"], one["ticket_no"]) for one in found] == [
        ("现场1.png", second["id"], second["no"]),
        ("现场0.png", first["id"], first["no"]),
    ]
    assert {one["id"] for one in (await files(unit_id=world.unit))["items"]} >= {made[2]["id"]}
    page = await files(person_id=person, limit=1)
    rest = await files(person_id=person, limit=1, cursor=page["next_cursor"])
    assert [one["id"] for one in page["items"] + rest["items"]] == [made[1]["id"], made[0]["id"]]
    assert rest["next_cursor"] is None

    struck = await world.as_staff(world.handler_id).post(
        f"/api/ticketing/attachments/{made[0]['id']}/strike-out", json={"reason": "传错了文件"}
    )
    assert struck.status_code == 200, struck.text
    assert [one["id"] for one in (await files(person_id=person))["items"]] == [made[1]["id"]]

    far = world.as_staff(communities=[world.elsewhere])
    assert (await far.get("/api/ticketing/attachments", params={"person_id": str(person)})).json()["items"] == []
    unnamed = await reader.get("/api/ticketing/attachments")
    assert (unnamed.status_code, unnamed.json()["errors"][0]["code"]) == (422, "required")
    nobody = world.as_staff(permissions=set())
    assert (await nobody.get("/api/ticketing/attachments", params={"person_id": str(person)})).status_code == 403
