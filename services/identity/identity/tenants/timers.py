"""The daily tidying of a tenant."""

from identity.tenants.tidying import TIDY, tidy
from kit.timers import Due, timer
from kit.work import Work


@timer(TIDY)
async def tidy_tenant(work: Work, due: Due) -> None:
    await tidy(work)
