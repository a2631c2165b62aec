"""Which rows go after how long, and takes them away in batches.

System logs are kept six months (网络安全法 §21), here 190 days: what telephone systems reported and which calls of
other systems were refused. Replays are trials of a policy and go as late, with all they found. What only explains
something of the day goes after a month: calls that were asked for by a click (the call itself stays in the log),
alerts of frequent callers and the counters of document numbers of days that are over.

Everything else stays: files of complaints and repairs for five years beyond the contract, and with each ticket what
its clocks heard (`clock_event`), which proves every limit that was met or missed; who looked at personal data for
three years.
"""

from datetime import timedelta
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, CursorResult, Date, delete, exists, select, tuple_

from kit.work import Work
from ticketing.calls.models import FrequentAlert
from ticketing.channel_keys.models import DoorRefusal
from ticketing.dialings.models import Dialing
from ticketing.numbers.models import NumberCounter
from ticketing.pbx_links.models import PbxReport
from ticketing.replays.models import RUNNING, ClockReplay, ClockReplayFinding

LOG_KEPT = timedelta(days=190)
TRACES_KEPT = timedelta(days=30)
BATCH = 2_000

_REPLAYED = (ClockReplay.tenant_id == ClockReplayFinding.tenant_id) & (ClockReplay.id == ClockReplayFinding.replay_id)


class Kept(NamedTuple):
    """Rows of `table` go when `since` is longer ago than `time`."""

    table: Any
    since: Any
    time: timedelta
    only: tuple[ColumnElement[bool], ...] = ()


KEPT = (
    Kept(PbxReport, PbxReport.heard_at, LOG_KEPT),
    Kept(DoorRefusal, DoorRefusal.last_at, LOG_KEPT),
    Kept(ClockReplayFinding, ClockReplay.created_at, LOG_KEPT, (_REPLAYED, ClockReplay.state != RUNNING)),
    Kept(ClockReplay, ClockReplay.created_at, LOG_KEPT, (ClockReplay.state != RUNNING, ~exists().where(_REPLAYED))),
    Kept(Dialing, Dialing.asked_at, TRACES_KEPT),
    Kept(FrequentAlert, FrequentAlert.day, TRACES_KEPT),
    Kept(NumberCounter, NumberCounter.day, TRACES_KEPT),
)


class RetentionRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def forget(self, kept: Kept) -> bool:
        """At most one batch, the oldest first; whether there may be more."""
        now = self.work.today if isinstance(kept.since.type, Date) else self.work.now
        key, tenant = kept.table.__table__.primary_key.columns, self.work.tenant_id
        old = (
            select(*key)
            .where(kept.table.tenant_id == tenant, kept.since.class_.tenant_id == tenant)
            .where(kept.since < now - kept.time, *kept.only)
            .order_by(kept.since)
            .limit(BATCH)
        )
        gone = await self.work.session.execute(
            delete(kept.table)
            .where(kept.table.tenant_id == tenant, tuple_(*key).in_(old))
            .execution_options(synchronize_session=False)
        )
        return cast(CursorResult[Any], gone).rowcount == BATCH
