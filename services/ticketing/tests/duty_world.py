"""A community with a reception desk, a gate, an early and a late shift, and the people who staff them."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from ticketing_world import MORNING, World

from kit.clock import ZONE

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
        self.stays: list[Json] = []

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

    def at(self, hour: int, minute: int = 0, second: int = 0, *, days: int = 0) -> None:
        """Turn the clock to a time of day in Shanghai, today or some days on."""
        local = datetime.combine(TODAY + timedelta(days=days), time(hour, minute, second), ZONE)
        self.harness.clock.set(local)

    async def sign_in(self, by: UUID, **body: Any) -> Json:
        return await self.post(f"duty-posts/{self.desk['id']}/sign-in", by, **body)

    async def sign_out(self, attendance: Json) -> Json:
        return await self.post(
            f"attendances/{attendance['id']}/sign-out", UUID(attendance["staff_id"]), attendance["version"]
        )

    async def kept_in(self, attendance: Json) -> str:
        """The refusal of a sign-out."""
        path = f"attendances/{attendance['id']}/sign-out"
        return await self.refused(path, UUID(attendance["staff_id"]), attendance["version"])

    async def desk_now(self) -> Json:
        (desk,) = await self.get("duty-desks", community_id=self.world.community)
        found: Json = desk
        return found

    async def staffed(self) -> Json:
        """Today's roster with both of the early shift at the desk; ten to eight in the morning."""
        self.at(7, 30)
        roster = await self.published_today()
        self.at(7, 50)
        self.stays = [await self.sign_in(id) for id in self.crew]
        return roster

    async def shift_id(self, name: str) -> str:
        week = await self.get("rosters", community_id=self.world.community, week=TODAY)
        return str(next(shift["id"] for shift in week["shifts"] if shift["name"] == name))

    async def draft(self, by: UUID | None = None) -> Json:
        """The hand-over of the early shift, written by the clerk."""
        return await self.post("shift-handovers", by or self.world.clerk_id, shift_id=await self.shift_id("早班"))

    async def sign(self, handover: Json, by: UUID) -> Json:
        path = f"shift-handovers/{handover['id']}/sign"
        return await self.post(path, by, handover["version"], content_hash=handover["content_hash"])

    async def confirm_all(self, handover: Json, by: UUID) -> Json:
        for line in handover["lines"]:
            if line["reviewed_at"] is None:
                path = f"shift-handovers/{handover['id']}/lines/{line['id']}/confirm"
                handover = await self.post(path, by, handover["version"])
        return handover

    async def hand_over(self, off_going: UUID, on_coming: UUID) -> Json:
        handover = await self.draft(off_going)
        handover = await self.confirm_all(handover, on_coming)
        return await self.sign(await self.sign(handover, off_going), on_coming)


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
