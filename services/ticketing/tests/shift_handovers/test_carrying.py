"""Whatever people do at a post, in whatever order: no open item is ever lost (C3.11, S4-52)."""

from duty_world import MONDAY, TODAY, DutyWorld, Json
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ticketing_world import World

from testkit.harness import Harness

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(min_value=0, max_value=9)),
        st.tuples(st.just("finish"), st.integers(min_value=0, max_value=9)),
        st.tuples(
            st.sampled_from(["draft", "review", "sign_off", "sign_on", "refuse", "change_shift", "hand_over"]),
            st.just(0),
        ),
    ),
    min_size=4,
    max_size=24,
)


class Post:
    """One desk with shifts of three hours that two people work in turn, and a model of what must be open there."""

    def __init__(self, duty: DutyWorld) -> None:
        self.duty = duty
        self.people = (duty.world.clerk_id, duty.world.technician_id)
        self.desk: Json = {}
        self.shifts: list[Json] = []
        self.turn = 0
        self.open: dict[str, str] = {}
        self.done: set[str] = set()
        self.paper: Json | None = None
        self.seen_open: set[str] = set()

    async def build(self) -> "Post":
        duty = self.duty
        duty.at(7, 0)
        self.desk = await duty.post("duty-posts", kind="gate", name="南门岗")
        roster = await duty.plan(MONDAY)
        for turn in range(4):
            shift = await duty.shift(f"班{turn}", f"{8 + 3 * turn:02d}:00", f"{11 + 3 * turn:02d}:00")
            roster = await duty.add(roster, shift, TODAY, self.people[turn % 2], post=self.desk)
        self.shifts = (await duty.publish(roster))["shifts"]
        duty.at(8, 0)
        await self.sign_in(0)
        return self

    async def sign_in(self, turn: int) -> None:
        await self.duty.post(f"duty-posts/{self.desk['id']}/sign-in", self.people[turn % 2])

    async def say(self, path: str, by: int, version: int | None = None, **body: object) -> Json | None:
        """None when it was refused; refusals are the business of other tests."""
        answer = await self.duty.send(path, self.people[by % 2], version, **body)
        assert answer.status_code < 500, answer.text
        return answer.json() if answer.is_success else None  # type: ignore[no-any-return]

    async def add(self, number: int) -> None:
        added = await self.say("handover-items", self.turn, post_id=self.desk["id"], kind="item", text=f"物品{number}")
        assert added is not None
        self.open[added["id"]] = added["text"]

    async def finish(self, number: int) -> None:
        if self.open:
            id = sorted(self.open)[number % len(self.open)]
            if await self.say(f"handover-items/{id}/complete", self.turn, word="已办结") is not None:
                del self.open[id]
                self.done.add(id)

    async def draft(self) -> None:
        self.paper = await self.say("shift-handovers", self.turn, shift_id=self.shifts[self.turn]["id"]) or self.paper

    async def on_paper(self, verb: str) -> None:
        if self.paper is None:
            return
        path = f"shift-handovers/{self.paper['id']}"
        now = await self.duty.get(path)
        if verb == "review":
            for line in now["lines"]:
                now = await self.say(f"{path}/lines/{line['id']}/confirm", self.turn + 1, now["version"]) or now
        elif verb == "refuse":
            await self.say(f"{path}/refuse", self.turn + 1, now["version"], reason="不符")
        else:
            by = self.turn if verb == "sign_off" else self.turn + 1
            await self.say(f"{path}/sign", by, now["version"], content_hash=now["content_hash"])

    async def change_shift(self) -> None:
        """The next one comes; the last one goes if they may."""
        if self.turn + 1 < len(self.shifts):
            self.duty.at(11 + 3 * self.turn, 0)
            await self.say(f"duty-posts/{self.desk['id']}/sign-in", self.turn + 1)
            stays = await self.duty.get("attendances", staff_id=self.people[self.turn % 2])
            stay = stays["items"][0]
            if await self.say(f"attendances/{stay['id']}/sign-out", self.turn, stay["version"]) is not None:
                assert self.paper is not None
                assert (await self.duty.get(f"shift-handovers/{self.paper['id']}"))["state"] == "signed_both"
                self.turn, self.paper = self.turn + 1, None

    async def hand_over(self) -> None:
        """As it should be done, if nobody has spoiled it before."""
        if self.turn + 1 < len(self.shifts):
            self.duty.at(10 + 3 * self.turn, 50)
            await self.say(f"duty-posts/{self.desk['id']}/sign-in", self.turn + 1)
            await self.draft()
            for verb in ("review", "sign_off", "sign_on"):
                await self.on_paper(verb)
            await self.change_shift()

    async def check(self) -> None:
        """What is open is there, and a paper that can still be signed names all that was open when it was frozen."""
        kept = await self.duty.get("handover-items", post_id=self.desk["id"])
        assert {each["id"]: each["text"] for each in kept} == self.open
        if self.paper is None:
            return
        paper = await self.duty.get(f"shift-handovers/{self.paper['id']}")
        on_paper = {line["item"]["id"]: line["outcome"] for line in paper["lines"]}
        frozen = paper["off_going_signed_at"] or paper["on_coming_signed_at"]
        if paper["state"] in ("drafted", "reviewed") and not frozen:
            assert self.open.keys() <= on_paper.keys()
            self.seen_open = {id for id, outcome in on_paper.items() if outcome == "open"}
            assert self.seen_open == set(self.open)
        elif frozen:
            assert self.seen_open <= set(on_paper)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
async def test_no_open_item_is_ever_lost(harness: Harness, steps: list[tuple[str, int]]) -> None:
    """Every run has a company of its own."""
    world = await World(await harness.other_tenant()).build()
    post = await Post(DutyWorld(world)).build()
    for verb, which in steps:
        if verb in ("add", "finish"):
            await getattr(post, verb)(which)
        elif verb in ("draft", "change_shift", "hand_over"):
            await getattr(post, verb)()
        else:
            await post.on_paper(verb)
        await post.check()
    await world.harness.close()
