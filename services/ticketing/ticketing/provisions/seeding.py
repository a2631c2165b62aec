"""Everything a company is given at its start, and what a release adds for those that are there already."""

from kit.work import Work
from ticketing.policies.service import seed_policy
from ticketing.scripts.shipped import seed_scripts


async def seed(work: Work) -> None:
    await seed_policy(work)
    await seed_scripts(work)
