"""Who may tell whom about themselves on the phone: what registry found counts in a call somebody speaks on, for the
caller it is of, and until it is over (C3.15)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from switchboard import API, Switchboard
from ticketing_world import World

from events import registry
from events import ticketing as facts
from ticketing.calls.models import Call
from ticketing.dialings.models import Dialing
from ticketing.dialings.service import DialingService

HANDLES = {"ticketing.call.read", "ticketing.call.handle", "ticketing.ticket.read"}


class Desk:
    """The operator, and what is told of whom they verify."""

    def __init__(self, world: World, pbx: Switchboard) -> None:
        self.world = world
        self.pbx = pbx

    async def answered(self) -> str:
        id = await self.pbx.report("ringing")
        await self.post(id, "answer")
        return id

    async def dialled(self) -> str:
        """A click, handed to the telephone system, which has said nothing yet."""
        await self.pbx.connect("https://pbx.example.com/dial")
        await self.pbx.as_staff().put(f"{API}/my-extension", json={"number": "801"})
        answer = await self.pbx.as_staff().post(f"{API}/dialings", json={"phone": "13900000000"})
        assert answer.status_code == 202, answer.text
        return str(answer.json()["call_id"])

    async def post(self, call: str, what: str, **body: Any) -> None:
        answer = await self.pbx.as_staff().post(f"{API}/calls/{call}/{what}", json=body or None)
        assert answer.status_code == 200, answer.text

    async def assign(self, call: str, person: UUID) -> None:
        await self.post(call, "caller", community_id=str(self.world.community), person_id=str(person))

    async def checked(self, call: str, person: UUID, *agreed: str) -> dict[str, Any]:
        found = registry.CallerChecked(
            call_id=UUID(call), person_id=person, staff_id=self.world.clerk_id, agreed=agreed, differed=("name",)
        )
        await self.world.harness.consume(found, uuid4(), twice=True)
        now: dict[str, Any] = (await self.pbx.call(call))["call"]
        return now

    async def told(self) -> list[tuple[UUID, bool, bool]]:
        """Person, whether verified, whether the call is over."""
        stated = [f for f in await self.world.harness.outbox() if isinstance(f, facts.CallerVerificationChanged)]
        return [(fact.person_id, fact.verified_at is not None, fact.ended_at is not None) for fact in stated]


@pytest.fixture
def desk(world: World, pbx: Switchboard) -> Desk:
    return Desk(world, pbx)


async def test_what_registry_found_is_what_the_call_keeps(world: World, pbx: Switchboard) -> None:
    person, home = await world.person(world.community), uuid4()
    id = await pbx.report("ringing")
    await pbx.as_staff().post(f"{API}/calls/{id}/answer")

    async def checked(staff: Any, *agreed: str, differed: tuple[str, ...] = ()) -> dict[str, Any]:
        fact = registry.CallerChecked(
            call_id=id,
            person_id=person,
            staff_id=staff,
            agreed=agreed,
            differed=differed,  # type: ignore[arg-type]
            owned_unit_ids=(home,),
        )
        await world.harness.consume(fact, uuid4(), twice=True)
        call: dict[str, Any] = (await pbx.call(id))["call"]
        return call

    assert (await checked(world.handler_id, "phone", "name"))["verified_with"] == []
    assert (await checked(world.clerk_id, "phone", differed=("name",)))["verified_at"] is None
    call = await checked(world.clerk_id, "unit_code")
    assert (call["verified_with"], call["person_id"]) == (["phone", "unit_code"], str(person))
    assert call["verified_at"] is not None
    other = await world.person(world.community)
    whose = {"community_id": str(world.community), "person_id": str(other)}
    await pbx.as_staff().post(f"{API}/calls/{id}/caller", json=whose)
    assert (await pbx.call(id))["call"]["verified_at"] is None
    # Who may tell whom about themselves is said in one word, whatever happens to the call.
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.CallerVerificationChanged)]
    assert [(fact.person_id, fact.operator_id, fact.verified_at is not None) for fact in told] == [
        (person, world.clerk_id, True),
        (person, world.clerk_id, False),
    ]
    assert (told[0].owned_unit_ids, told[0].ended_at) == ((home,), None)
    assert told[0].call_version < told[1].call_version


async def test_a_verified_caller_who_hangs_up_is_said_to_have_hung_up(world: World, desk: Desk) -> None:
    person, other = await world.person(world.community), await world.person(world.community)
    id = await desk.answered()
    await desk.checked(id, person, "phone", "name")
    await desk.checked(id, other, "phone", "name")  # the call is not theirs, and whose it was is in doubt now
    await desk.checked(id, person, "phone", "name")
    await desk.pbx.report("ended")
    assert await desk.told() == [
        (person, True, False),
        (person, False, False),
        (person, True, False),
        (person, True, True),
    ]
    # Written down, and said once; the log keeps that they were verified.
    for _ in range(2):
        await desk.post(id, "end", result="resolved")
    assert (await desk.told())[4:] == [(person, False, True)]
    assert (await desk.pbx.call(id))["call"]["verified_at"] is not None


async def test_who_ends_the_call_with_a_result_verifies_nobody_any_more(world: World, desk: Desk) -> None:
    person = await world.person(world.community)
    id = await desk.answered()
    await desk.checked(id, person, "phone", "name")
    await desk.post(id, "end", result="resolved")
    assert await desk.told() == [(person, True, False), (person, False, True)]
    assert (await desk.checked(id, person, "phone", "name"))["result"] == "resolved"
    assert len(await desk.told()) == 2


@pytest.mark.parametrize("state", ["dialling", "ringing", "ended", "missed", "unreported"])
async def test_nobody_is_verified_in_a_call_nobody_speaks_on(world: World, desk: Desk, state: str) -> None:
    person = await world.person(world.community)
    if state in ("dialling", "unreported"):
        id = await desk.dialled()
        await desk.post(id, "answer")  # by the other end alone: a look at the number answers nothing
    else:
        await desk.pbx.as_staff().put(f"{API}/my-extension", json={"number": "801"})
        id = await desk.pbx.report("ringing")
        if state == "ended":
            await desk.pbx.report("answered", extension="801")
        if state in ("ended", "missed"):
            await desk.pbx.report(state)
    async with world.harness.work() as work:
        call = await work.session.get_one(Call, (work.tenant_id, UUID(id)))
        call.operator_id = world.clerk_id
        if state == "unreported":
            call.give_up_waiting(work.now)
    found = await desk.checked(id, person, "phone", "name")
    assert (found["state"], found["verified_at"], found["verified_with"]) == (state, None, [])
    assert await desk.told() == []


@pytest.mark.parametrize("course", ["unreported", "given up"])
async def test_a_call_out_that_reaches_nobody_is_over_and_verifies_nobody(
    world: World, desk: Desk, course: str
) -> None:
    person = await world.person(world.community)
    id = await desk.dialled()
    async with world.harness.work() as work:  # as it stood before only those who are spoken to were verified
        call = await work.session.get_one(Call, (work.tenant_id, UUID(id)))
        call.person_id = call.verified_person_id = person
        call.verified_at = work.now
    world.harness.clock.advance(timedelta(minutes=3))
    async with world.harness.work() as work:
        dialling = DialingService(work)
        dialing = await dialling.dialings.of_call(UUID(id))
        assert isinstance(dialing, Dialing)
        if course == "unreported":
            await dialling.stop_waiting(dialing.id)
        else:
            await dialling.place(dialing.id)
    found = (await desk.pbx.call(id))["call"]
    assert found["state"] == ("unreported" if course == "unreported" else "missed")
    assert found["ended_at"] == world.harness.clock.now().isoformat().replace("+00:00", "Z")
    assert await desk.told() == [(person, False, True)]
    if course == "unreported":  # a recording says nothing of what came of it; what is reported late still counts
        await desk.pbx.report("recording_ready", "late", dialled_for=id, direction="out", recording="rec/late.wav")
        recorded = (await desk.pbx.call(id))["call"]
        assert (recorded["state"], recorded["recorded"]) == ("unreported", True)
        await desk.pbx.report("answered", "late", dialled_for=id, direction="out")
        late = (await desk.pbx.call(id))["call"]
        assert (late["state"], late["ended_at"]) == ("answered", None)


async def test_a_wrong_answer_verifies_nobody_again(world: World, desk: Desk) -> None:
    person, other = await world.person(world.community), await world.person(world.community)
    id = await desk.answered()
    await desk.assign(id, person)
    since = (await desk.checked(id, person, "phone", "name"))["verified_at"]
    world.harness.clock.advance(timedelta(minutes=1))
    assert (await desk.checked(id, person))["verified_at"] == since
    assert await desk.told() == [(person, True, False)]
    for who in (other, person):
        await desk.assign(id, who)
    assert (await desk.checked(id, person))["verified_at"] is None
    assert (await desk.checked(id, person, "phone"))["verified_with"] == ["phone"]
    assert await desk.told() == [(person, True, False), (person, False, False)]
    again = await desk.checked(id, person, "unit_code")
    assert (again["verified_at"] > since, again["verified_with"]) == (True, ["phone", "unit_code"])


async def test_what_agreed_while_the_call_was_of_nobody_does_not_pass_to_another(world: World, desk: Desk) -> None:
    person, other = await world.person(world.community), await world.person(world.community)
    id = await desk.pbx.report("ringing", caller="13900000000")
    await desk.post(id, "answer")
    await desk.checked(id, person, "phone")
    ticket = await world.register(person_id=other, contact_phone="13900000000")
    await desk.post(id, "tickets", ticket_id=ticket["id"])
    await desk.assign(id, person)
    assert (await desk.checked(id, person, "name"))["verified_with"] == ["name"]


async def test_nobody_changes_the_caller_of_a_colleague(world: World, desk: Desk) -> None:
    person, other = await world.person(world.community), await world.person(world.community)
    ticket = await world.register()
    id = await desk.answered()
    await desk.assign(id, person)
    await desk.checked(id, person, "phone", "name")
    whose = {"community_id": str(world.community), "person_id": str(other)}
    asked = (("caller", whose), ("tickets", {"ticket_id": ticket["id"]}))
    colleague = desk.pbx.as_staff(world.handler_id, permissions=HANDLES)
    for what, body in asked:
        refused = await colleague.post(f"{API}/calls/{id}/{what}", json=body)
        assert (refused.status_code, refused.json()["code"]) == (409, "not_your_call"), what
    assert await desk.told() == [(person, True, False)]
    # Whoever it was put through to speaks now, and who supervises sees to it.
    supervisor = desk.pbx.as_staff(uuid4(), permissions=HANDLES | {"ticketing.call.supervise"})
    for result in ("failed", "connected"):
        handed = {"to_id": str(world.handler_id), "result": result}
        assert (await desk.pbx.as_staff().post(f"{API}/calls/{id}/transfers", json=handed)).status_code == 201
        for what, body in asked:
            answer = await colleague.post(f"{API}/calls/{id}/{what}", json=body)
            assert answer.status_code == (200 if result == "connected" else 409), answer.text
    assert (await supervisor.post(f"{API}/calls/{id}/caller", json=whose)).status_code == 200
