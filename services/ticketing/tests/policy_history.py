"""A company that changes its clock policy while clocks run, and what becomes of a ticket under all of its versions."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from ticketing_world import World

from ticketing.policies.repository import PolicyRepository
from ticketing.replays.replaying import Heard, Outcome, Relived

DRAFT = "/api/ticketing/clock-policy/draft"
LIMITS = {
    "K01": (10, 20, 60),
    "K05": (60, 120, 300),
    "K06": (120, 240, 600),
    "K08": (600, 1440, 4000),
    "K11": (300, 1440),
    "K12": (600, 2880),
    "K13": (120, 400),
    "K14": (1440, 2880),
}
"""Minutes a company may set; no answer falls due before what the desk promises"""
LONG_AGO = datetime.min.replace(tzinfo=UTC)
A_MOMENT = timedelta(seconds=1)
"""nothing else happens in the instant a policy is published, so that one can tell which it was done under"""


class PolicyHistory:
    """Every version the company ever had, and since when."""

    def __init__(self, world: World, chance: Random) -> None:
        self.world = world
        self.chance = chance
        self.published: list[tuple[datetime, int]] = []

    async def change(self) -> None:
        """Other limits, another share for warnings, another calendar, and some clocks that may stand still."""
        world, chance = self.world, self.chance
        manager = world.as_staff(world.manager_id)
        world.harness.clock.advance(A_MOMENT)
        begun = await manager.post(DRAFT)
        assert begun.status_code == 201, begun.text
        policy = begun.json()["policy"]
        rules = [{key: rule[key] for key in rule if key not in ("key", "text_key")} for rule in policy["rules"]]
        for rule in rules:
            if rule["code"] in LIMITS and chance.random() < 0.5:
                rule["limit_minutes"] = chance.choice(LIMITS[rule["code"]])
            if rule["code"] == "K14":
                rule |= {"calendar": chance.choice(["natural", "business"]), "pausable": chance.random() < 0.5}
        share = "0.5" if policy["warning_share"] != "0.5" else "0.8"
        content = {"rules": rules, "warning_share": share} | {name: policy[name] for name in ("duty", "business")}
        saved = await manager.put(DRAFT, json=content, headers={"If-Match": f'"{begun.json()["version"]}"'})
        assert saved.status_code == 200, saved.text
        told = {"If-Match": f'"{saved.json()["version"]}"'}
        answer = await manager.post(f"{DRAFT}/publish", json={"note": "试行"}, headers=told)
        assert answer.status_code == 200, answer.text
        self.published.append((world.harness.clock.now(), answer.json()["policy_version"]))
        world.harness.clock.advance(A_MOMENT)

    async def relive(self, policies: PolicyRepository, heard: Sequence[Heard], until: datetime) -> list[Outcome]:
        """Under the policy that was in force each time, with a worker that is never late nor dies."""
        versions = [(since, await policies.at(version)) for since, version in [(LONG_AGO, 1), *self.published]]
        relived = Relived()
        for one in heard:
            relived.hear(one, [policy for since, policy in versions if since <= one.at][-1])
        return relived.until(until)
