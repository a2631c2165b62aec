"""My inbox: mine alone, newest first, read once."""

from uuid import UUID, uuid4

from events import ticketing
from testkit.harness import Client, Harness

READ = {"notifications.inbox.read"}
INBOX = "/api/notifications/inbox"


async def assign(harness: Harness, staff_id: UUID, no: str = "BX1") -> None:
    fact = ticketing.TicketAssigned(
        no=no,
        kind="repair",
        channel="phone",
        state="assigned",
        severity="general",
        community_id=uuid4(),
        handler_id=staff_id,
    )
    await harness.consume(fact, uuid4())


async def unread(client: Client) -> int:
    return (await client.get(f"{INBOX}/unread")).json()["unread"]


async def test_pages_run_newest_first_without_gaps(harness: Harness) -> None:
    staff = harness.staff(READ)
    for number in range(5):
        await assign(harness, staff.id, f"BX{number}")
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await staff.get(INBOX, params=query)).json()
        seen += [item["title"] for item in page["items"]]
        assert page["unread"] == 5
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [f"报修工单已指派给您：BX{number}" for number in (4, 3, 2, 1, 0)]


async def test_a_cursor_belongs_to_one_reader_and_one_filter(harness: Harness) -> None:
    staff, other = harness.staff(READ), harness.staff(READ)
    for _ in range(3):
        await assign(harness, staff.id)
    cursor = (await staff.get(INBOX, params={"limit": "1"})).json()["next_cursor"]
    for client, query in ((other, {}), (staff, {"unread": "true"})):
        answer = await client.get(INBOX, params={"limit": "1", "cursor": cursor} | query)
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")


async def test_reading_counts_once(harness: Harness) -> None:
    staff = harness.staff(READ)
    await assign(harness, staff.id)
    await assign(harness, staff.id)
    first = (await staff.get(INBOX)).json()["items"][0]
    read = await staff.post(f"{INBOX}/{first['id']}/read")
    assert read.status_code == 200, read.text
    again = await staff.post(f"{INBOX}/{first['id']}/read")
    assert again.json()["read_at"] == read.json()["read_at"]
    assert await unread(staff) == 1
    left = (await staff.get(INBOX, params={"unread": "true"})).json()["items"]
    assert [item["id"] for item in left] != [first["id"]]
    assert len(left) == 1


async def test_all_of_mine_are_read_and_nobody_elses(harness: Harness) -> None:
    staff, colleague = harness.staff(READ), harness.staff(READ)
    await assign(harness, staff.id)
    await assign(harness, colleague.id)
    assert (await staff.post(f"{INBOX}/read-all")).json() == {"unread": 0, "urgent": 0}
    assert await unread(colleague) == 1


async def test_a_colleagues_note_does_not_exist(harness: Harness) -> None:
    staff, colleague = harness.staff(READ), harness.staff(READ)
    await assign(harness, staff.id)
    id = (await staff.get(INBOX)).json()["items"][0]["id"]
    foreign = await colleague.post(f"{INBOX}/{id}/read")
    missing = await colleague.post(f"{INBOX}/{uuid4()}/read")
    assert foreign.status_code == missing.status_code == 404
    assert foreign.json()["code"] == missing.json()["code"]
    assert await unread(staff) == 1


async def test_the_inbox_needs_its_permission(harness: Harness) -> None:
    assert (await harness.staff().get(INBOX)).status_code == 403
    assert (await harness.anonymous().get(INBOX)).status_code == 401
