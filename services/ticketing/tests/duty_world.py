"""A community with a reception desk, a gate, an early and a late shift, and the people who staff them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ticketing_world import MORNING, World

TODAY = MORNING.date()  # Wednesday
MONDAY = TODAY - timedelta(days=2)
NEXT_MONDAY = MONDAY + timedelta(days=7)
Json = dict[str, Any]


class DutyWorld:
    """`clerk`, `handler`, `technician` and `manager` do the shifts; `supervisor` approves."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.harness = world.harness
        self.crew = (world.clerk_id, world.handler_id)
        self.relief = (world.technician_id, world.manager_id)
        self.desk: Json = {}
        self.early: Json = {}
        self.late: Json = {}

    async def build(self) -> "DutyWorld":
        self.desk = await self.post("duty-posts", kind="reception", name="东门前台")
        self.early = await self.shift("早班", "08:00", "16:00")
        self.late = await self.shift("中班", "16:00", "00:00")
        return self

    async def shift(self, name: str, begins: str, ends: str) -> Json:
        return await self.post("shift-templates", name=name, begins=begins, ends=ends)

    async def post(self, path: str, by: UUID | None = None, version: int | None = None, **body: Any) -> Json:
        """Send and expect that it works."""
        answer = await self.send(path, by, version, **body)
        assert answer.status_code in (200, 201), answer.text
        said: Json = answer.json()
        return said

    async def send(self, path: str, by: UUID | None = None, version: int | None = None, **body: Any) -> Any:
        client = self.world.as_staff(by or self.world.supervisor_id)
        if path in ("duty-posts", "shift-templates", "rosters"):
            body = {"community_id": self.world.community} | body
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return await client.post(f"/api/ticketing/{path}", json=_plain(body), headers=headers)

    async def refused(self, path: str, by: UUID | None = None, version: int | None = None, **body: Any) -> str:
        answer = await self.send(path, by, version, **body)
        assert answer.status_code in (403, 404, 409, 422), answer.text
        code: str = answer.json()["code"]
        return code

    async def get(self, path: str, by: UUID | None = None, **query: Any) -> Any:
        answer = await self.world.as_staff(by or self.world.supervisor_id).get(
            f"/api/ticketing/{path}", params=_plain(query)
        )
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def plan(self, week: date = NEXT_MONDAY) -> Json:
        return await self.post("rosters", week=week)

    def entries(self, shift: Json, day: date, *staff: UUID, post: Json | None = None, **more: Any) -> Json:
        return {
            "post_id": (post or self.desk)["id"], "template_id": shift["id"], "day": day,
            "staff_ids": list(staff or self.crew), **more,
        }  # fmt: skip

    async def add(self, roster: Json, shift: Json, day: date, *staff: UUID, **more: Any) -> Json:
        return await self.post(
            f"rosters/{roster['id']}/entries", None, roster["version"], **self.entries(shift, day, *staff, **more)
        )

    async def refused_entry(self, roster: Json, shift: Json, day: date, *staff: UUID, **more: Any) -> str:
        return await self.refused(
            f"rosters/{roster['id']}/entries", None, roster["version"], **self.entries(shift, day, *staff, **more)
        )

    async def publish(self, roster: Json) -> Json:
        return await self.post(f"rosters/{roster['id']}/publish", None, roster["version"])

    async def published_today(self) -> Json:
        """Today's early and late shift, published in the morning."""
        roster = await self.add(await self.plan(MONDAY), self.early, TODAY)
        return await self.publish(await self.add(roster, self.late, TODAY, *self.relief))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, UUID | date) else value


def entry_of(roster: Json, staff_id: UUID, day: date) -> Json:
    """The entry of somebody on a day."""
    found: Json = next(
        entry
        for shift in roster["shifts"]
        for entry in shift["staff"]
        if shift["day"] == str(day) and entry["staff_id"] == str(staff_id)
    )
    return found
