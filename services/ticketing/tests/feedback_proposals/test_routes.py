"""What the centre proposes is kept for one period and one department, and shown to who sees the company (S4-41)."""

from typing import Any

from report_world import CENTRE, ReportWorld
from uuid_utils.compat import uuid7

from events import identity, ticketing
from testkit.harness import Client

API = "/api/ticketing"
MONTH = {"since": "2025-03-01", "until": "2025-03-31"}
WRITER = CENTRE | {"ticketing.figures.read"}


async def write(client: Client, version: int, **body: Any) -> Any:
    headers = {"If-Match": f'"{version}"'}
    return await client.put(f"{API}/feedback-proposals", json=MONTH | body, headers=headers)


async def proposed(client: Client, **query: Any) -> Any:
    answer = await client.get(f"{API}/feedback-analyses", params=MONTH | query)
    assert answer.status_code == 200, answer.text
    return answer.json()["proposal"]


async def test_it_stands_in_the_analysis_of_its_period_and_department(reporting: ReportWorld) -> None:
    fact = identity.DepartmentCreated(code=None, name="工程部", kind="engineering", parent_id=None, head_id=None)
    await reporting.harness.consume(fact, uuid7())
    writer = reporting.world.as_staff(reporting.world.centre_id, WRITER)
    assert (await proposed(writer))["version"] == 0
    first = await write(writer, 0, text="加强地下室巡查")
    assert first.status_code == 200, first.text
    assert (first.json()["text"], first.json()["version"]) == ("加强地下室巡查", 1)
    assert (await proposed(writer))["text"] == "加强地下室巡查"
    assert (await proposed(writer, department="工程部"))["version"] == 0
    assert (await write(writer, 0, text="工程部先排查", department="工程部")).status_code == 200
    assert (await proposed(writer, department="工程部"))["text"] == "工程部先排查"
    assert (await proposed(writer, since="2025-02-01"))["version"] == 0
    again = (await write(writer, 1, text="加强地下室与屋面巡查")).json()
    assert (again["version"], (await proposed(writer))["text"]) == (2, "加强地下室与屋面巡查")
    stated = await reporting.stated(ticketing.FeedbackProposalRecorded)
    assert [one.department for one in stated] == [None, "工程部", None]


async def test_refusals(reporting: ReportWorld) -> None:
    world = reporting.world
    writer = world.as_staff(world.centre_id, WRITER)
    assert (await write(writer, 0, text="加强巡查")).status_code == 200
    stale = await write(writer, 0, text="另一个人写的")
    assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")
    unknown = await write(writer, 0, text="加强巡查", department="没有的部门")
    assert (unknown.status_code, unknown.json()["errors"][0]["code"]) == (422, "unknown")
    assert (await write(writer, 0, text="加强巡查", until="2025-02-01")).status_code == 422
    reader = world.as_staff(world.centre_id, {"ticketing.figures.read"})
    assert (await write(reader, 0, text="加强巡查")).status_code == 403
    of_one = world.as_staff(world.centre_id, WRITER, communities=[world.community])
    assert (await write(of_one, 0, text="加强巡查")).status_code == 404
    assert await proposed(of_one) is None
