"""What the tests of return visits start from: relations managers, closed tickets, and the visits they led to."""

from typing import Any
from uuid import UUID

import httpx
from ticketing_world import ALL_PERMISSIONS, World
from uuid_utils.compat import uuid7

from testkit.harness import Client
from ticketing.question_sets.questions import LOW_SCORE

VISITS = "/api/ticketing/return-visits"
VISIT_PERMISSIONS = {f"ticketing.return_visit.{action}" for action in ("read", "conduct", "assign", "configure")}
EVERYTHING = ALL_PERMISSIONS | VISIT_PERMISSIONS


class VisitWorld:
    """`anna` looks after the community as relations manager; `ben` makes visits as an operator."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.harness = world.harness
        self.anna, self.ben = uuid7(), uuid7()

    async def build(self) -> "VisitWorld":
        world, everything = self.world, sorted(EVERYTHING)
        for id, name, roles in (
            (self.anna, "关系小安", ("relations_manager",)),
            (self.ben, "接线小贝", ("hotline_operator",)),
        ):
            await self.harness.consume(world.staff_fact(name, roles, everything), id)
        return self

    def as_(self, id: UUID | None = None, permissions: set[str] | None = None, **scope: Any) -> Client:
        return self.world.as_staff(id or self.anna, EVERYTHING if permissions is None else permissions, **scope)

    async def closed(self, **changes: Any) -> dict[str, Any]:
        """A ticket that was handled and closed."""
        return await self.world.verb(await self.world.replied(**changes), "close", customer_confirmed=True)

    async def visits(self, **query: Any) -> list[dict[str, Any]]:
        answer = await self.as_().get(VISITS, params={key: str(value) for key, value in query.items()})
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    async def visit_after(self, ticket: dict[str, Any]) -> dict[str, Any]:
        """The one visit a ticket has led to."""
        (visit,) = await self.visits(ticket_id=ticket["id"])
        return visit

    async def due(self, **changes: Any) -> dict[str, Any]:
        return await self.visit_after(await self.closed(**changes))

    async def read(self, visit: dict[str, Any]) -> dict[str, Any]:
        answer = await self.as_().get(f"{VISITS}/{visit['id']}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def send(
        self, visit: dict[str, Any], verb: str, by: Client | None = None, version: int | None = None, **body: Any
    ) -> httpx.Response:
        """With the version the visit has now, unless another is given."""
        seen = version if version is not None else (await self.read(visit))["version"]
        return await (by or self.as_()).post(
            f"{VISITS}/{visit['id']}/{verb}", json=body or None, headers={"If-Match": f'"{seen}"'}
        )

    async def attempt(
        self, visit: dict[str, Any], by: Client | None = None, outcome: str = "no_answer", **body: Any
    ) -> httpx.Response:
        return await self.send(visit, "attempts", by, method="phone", outcome=outcome, **body)

    async def complete(
        self, visit: dict[str, Any], score: int = 5, by: Client | None = None, **body: Any
    ) -> httpx.Response:
        given = {"method": "phone", "questions_version": 1, "answers": [{"question": "overall", "score": score}]}
        why: dict[str, Any] = {"comment": "问题还在"} if score <= LOW_SCORE else {}
        return await self.send(visit, "complete", by, **given | why | body)
