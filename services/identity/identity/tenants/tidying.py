"""What identity forgets, once a day for every tenant (C0.5).

Sessions, those of operators included, say who used the system from where: system logs are kept six months
(网络安全法 §21), here 190 days. Spent links and mails that are gone explain themselves for a month. Throttle counters
that are free again mean nothing.
"""

from datetime import timedelta

from identity.credentials.repository import OneTimeLinkRepository
from identity.mails.repository import MailRepository
from identity.operators.repository import OperatorRepository
from identity.sessions.repository import SessionRepository, ThrottleRepository
from kit.work import Work

TIDY = "tenant.tidy"
EVERY = timedelta(days=1)
LOG_KEPT = timedelta(days=190)
TRACES_KEPT = timedelta(days=30)


async def tidy(work: Work) -> None:
    """Forget what is old enough and come back tomorrow."""
    await SessionRepository(work).forget(work.now - LOG_KEPT)
    await OneTimeLinkRepository(work).forget(work.now - TRACES_KEPT)
    await MailRepository(work).forget(work.now - TRACES_KEPT)
    await OperatorRepository(work).forget_sessions(work.now - LOG_KEPT)
    await ThrottleRepository(work).forget(work.now)
    plan(work)


async def begin(work: Work) -> None:
    """The first tidying of a tenant; one that waits keeps its day."""
    if not await work.waits(TIDY):
        plan(work)


def plan(work: Work) -> None:
    work.schedule(TIDY, work.now + EVERY, work.tenant_id)
