"""Reading and publishing visit rules."""

import msgspec
from msgspec import Struct

from kit.principal import NOBODY
from kit.problems import StaleVersion
from kit.work import Work
from ticketing.staff.reach import check_whole_company
from ticketing.turns.repository import TurnRepository
from ticketing.visit_rules.models import VisitRuleSet
from ticketing.visit_rules.quiet_hours import BEGINS, ENDS
from ticketing.visit_rules.repository import VisitRuleRepository
from ticketing.visit_rules.rules import DEFAULT_RULES, VisitRules
from ticketing.visit_rules.schemas import VisitRulesRead, VisitRulesVersionRead


class Current(Struct, frozen=True):
    version: int
    rules: VisitRules


class VisitRuleService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.versions = VisitRuleRepository(work)

    async def current(self) -> Current:
        newest = await self.versions.newest()
        assert newest is not None, "every tenant is provisioned with visit rules"
        return Current(newest.version, msgspec.convert(newest.content, VisitRules))

    async def publish(self, rules: VisitRules, expected: int, reason: str | None) -> Current:
        """Put rules in force from now on. Raises StaleVersion when somebody was faster."""
        check_whole_company(self.work)
        await TurnRepository(self.work).take("visit rules")
        newest = await self.versions.newest()
        present = newest.version if newest else 0
        if present != expected:
            raise StaleVersion(current_version=present)
        actor = self.work.principal.id
        self.versions.add(
            VisitRuleSet(
                version=present + 1,
                content=msgspec.to_builtins(rules),
                reason=reason,
                published_by=None if actor == NOBODY else actor,
                published_at=self.work.now,
            )
        )
        await self.work.session.flush()
        return Current(present + 1, rules)

    async def history(self) -> list[VisitRulesVersionRead]:
        return [
            VisitRulesVersionRead(
                rules_version=row.version,
                rules=msgspec.convert(row.content, VisitRules),
                reason=row.reason,
                published_at=row.published_at,
                published_by=row.display_name,
            )
            for row in await self.versions.versions()
        ]


async def seed_rules(work: Work) -> None:
    """A tenant starts with the shipped rules; whoever has some keeps them."""
    rules = VisitRuleService(work)
    if await rules.versions.newest() is None:
        await rules.publish(DEFAULT_RULES, 0, None)


def shown(current: Current) -> VisitRulesRead:
    rules = current.rules
    return VisitRulesRead(
        version=current.version,
        repairs=rules.repairs,
        new_residents=rules.new_residents,
        long_time_residents=rules.long_time_residents,
        lessees=rules.lessees,
        days_to_visit=rules.days_to_visit,
        quiet_from=f"{BEGINS:%H:%M}",
        quiet_until=f"{ENDS:%H:%M}",
    )
