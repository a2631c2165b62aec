"""Whoever works on tickets is offered the departments of the company, whatever they may see of its organisation."""

from organisation_facts import departments
from ticketing_world import World


async def test_departments_are_offered_by_name(world: World) -> None:
    known = await departments(world)
    answer = await world.as_staff(permissions={"ticketing.ticket.read"}).get("/api/ticketing/departments")
    assert answer.status_code == 200, answer.text
    assert {row["id"] for row in answer.json()} == {str(id) for id in known.values()}
    assert ("finance 部", "finance") in {(row["name"], row["kind"]) for row in answer.json()}
