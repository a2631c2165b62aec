"""The chapter of the story in which somebody calls: again and again, with a recording, a message and a call-back."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import msgspec
from sqlalchemy import text

from tests.company import Company, Json
from tests.isolation.bodies import BODIES
from ticketing.pbx_links.signatures import sign, signing_key


class Hotline:
    def __init__(
        self, company: Company, community_id: str, person_id: str, ticket_id: str, number: str, file: Json
    ) -> None:
        self.company = company
        self.community = {"community_id": community_id}
        self.person_id = person_id
        self.ticket_id = ticket_id
        self.number = number
        self.file = file
        """what registry has of the person"""
        self.link: Json = {}
        self.key = ""

    async def play(self) -> None:
        desk, chief = self.company.as_("desk_clerk"), self.company.as_("cs_supervisor")
        url = f"{self.company.world.stack.endpoints.phone_url}/lines/nobody/dial"
        made = await self.company.as_("admin").post("ticketing/pbx-links", {"name": "总机", "dial_url": url})
        self.link, self.key = made["link"], made["key"]
        await desk.client.put("/api/ticketing/my-extension", json={"number": "801"})
        for number in range(4):
            await self._spoken(f"call-{number}")
        checks = f"registry/persons/{self.person_id}/caller-checks"
        # One that goes on: only who is spoken to is verified.
        speaking = await desk.post("ticketing/calls", {"direction": "in", "person_id": self.person_id} | self.community)
        verified = await desk.post(checks, {"call_id": speaking["call"]["id"]} | self.file)
        assert verified["verified"], verified
        await desk.post("ticketing/dialings", {"ticket_id": self.ticket_id})
        await desk.post(
            "ticketing/callbacks",
            {"kind": "appointed", "due_at": (datetime.now(UTC) + timedelta(days=9)).isoformat(), "matter": "回电",
             "ticket_id": self.ticket_id, "owner_id": str(self.company.staff["desk_clerk"])},
        )  # fmt: skip
        answer = BODIES["POST /api/ticketing/articles"]
        await chief.post("ticketing/articles", answer | self.community)
        steps = [{"say": "您好，和畅花园"}]
        await chief.post("ticketing/scripts", {"situation": "greeting", "steps": steps} | self.community)
        await self._check()

    async def _spoken(self, name: str) -> None:
        """A call of the person about the same ticket, handed on in vain, with a message left."""
        desk = self.company.as_("desk_clerk")
        id = await self._report("ringing", name)
        call = f"ticketing/calls/{id}"
        await desk.post(f"{call}/answer")
        await desk.post(f"{call}/caller", self.community | {"person_id": self.person_id})
        await desk.post(f"registry/persons/{self.person_id}/caller-checks", {"call_id": id, "name": "不对"})
        await desk.post(f"{call}/tickets", {"ticket_id": self.ticket_id})
        specialist = str(self.company.staff["property_specialist"])
        await desk.post(f"{call}/transfers", {"to_id": specialist, "result": "failed"})
        await desk.post("ticketing/phone-messages", {"for_id": specialist, "text": "请回电", "call_id": id})
        await self._report("ended", name)
        await self._report("recording_ready", name, recording=f"recordings/{name}.wav")
        await desk.post(f"{call}/end", {"result": "ticket"})

    async def _report(self, kind: str, name: str, **more: str) -> str:
        now = datetime.now(UTC)
        said = {"call_id": name, "kind": kind, "at": now.isoformat(), "caller": self.number} | more
        body = msgspec.json.encode(said)
        headers = sign(signing_key(self.key), uuid4().hex, now, body) | {"content-type": "application/json"}
        guest = self.company.world.client(self.company.host)
        heard = await guest.post(self.link["reports_to"], content=body, headers=headers)
        assert heard.status_code == 200, heard.text
        return str(heard.json()["call_id"])

    async def _check(self) -> None:
        """The month of the calls is over."""
        world = self.company.world
        async with world.harness("ticketing", self.company.tenant_id, self.company.slug).work() as work:
            await work.session.execute(
                text("UPDATE call SET rang_at = rang_at - interval '40 days' WHERE tenant_id = :tenant_id"),
                {"tenant_id": work.tenant_id},
            )
            month = (work.today - timedelta(days=40)).isoformat()
        checks = await self.company.as_("cs_supervisor").post("ticketing/recording-checks", {"month": month})
        assert checks, "nothing was drawn"
