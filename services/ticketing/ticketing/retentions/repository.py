"""Which rows go after how long, and takes them away in batches.

System logs are kept six months (网络安全法 §21), here 190 days: what telephone systems reported and which calls of
other systems were refused. Replays are trials of a policy and go as late, with all they found. What only explains
something of the day goes after a month: calls that were asked for by a click (the call itself stays in the log),
alerts of frequent callers and the counters of document numbers of days that are over.

Who looked at personal data is known for three years (C0.5, A). Of mails that became no ticket the row stays, so that
none is read twice, but not who wrote about what: half a year after they came in or were settled, as other logs; of one
nobody has seen to after three years, when what it may claim is barred (民法典 §188).

Everything else stays: files of complaints and repairs for five years beyond the contract, with the mails that became
one, and with each ticket what its clocks heard (`clock_event`), which proves every limit that was met or missed.
"""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, CursorResult, Date, Delete, Update, delete, exists, select, tuple_, update

from kit.work import Work
from ticketing.calls.models import FrequentAlert, NumberAccess
from ticketing.channel_keys.models import DoorRefusal
from ticketing.contacts.models import ContactAccess
from ticketing.dialings.models import Dialing
from ticketing.incoming_mails.models import IncomingMail
from ticketing.numbers.models import NumberCounter
from ticketing.pbx_links.models import PbxReport
from ticketing.replays.models import RUNNING, ClockReplay, ClockReplayFinding

LOG_KEPT = timedelta(days=190)
TRACES_KEPT = timedelta(days=30)
YEARS_KEPT = timedelta(days=3 * 366)
BATCH = 2_000

_REPLAYED = (ClockReplay.tenant_id == ClockReplayFinding.tenant_id) & (ClockReplay.id == ClockReplayFinding.replay_id)


class Kept(NamedTuple):
    """Rows of `table` go when `since` is longer ago than `time`; of those with `stamps` the row stays, with the
    values of `left`, and the stamps say when."""

    table: Any
    since: Any
    time: timedelta
    only: tuple[ColumnElement[bool], ...] = ()
    left: Mapping[str, bytes | None] = MappingProxyType({})
    stamps: tuple[str, ...] = ()


def _mails(since: Any, time: timedelta, *only: ColumnElement[bool], stamps: tuple[str, ...] = ()) -> Kept:
    left = dict.fromkeys(("sender", "sender_blind", "content", "settled_note")) | {"subject": b""}
    known = IncomingMail.forgotten_at.is_(None)
    return Kept(IncomingMail, since, time, (known, *only), left, ("forgotten_at", *stamps))


_SET_ASIDE = IncomingMail.outcome == "set_aside"


KEPT = (
    Kept(PbxReport, PbxReport.heard_at, LOG_KEPT),
    Kept(DoorRefusal, DoorRefusal.last_at, LOG_KEPT),
    Kept(ClockReplayFinding, ClockReplay.created_at, LOG_KEPT, (_REPLAYED, ClockReplay.state != RUNNING)),
    Kept(ClockReplay, ClockReplay.created_at, LOG_KEPT, (ClockReplay.state != RUNNING, ~exists().where(_REPLAYED))),
    Kept(Dialing, Dialing.asked_at, TRACES_KEPT),
    Kept(FrequentAlert, FrequentAlert.day, TRACES_KEPT),
    Kept(NumberCounter, NumberCounter.day, TRACES_KEPT),
    Kept(ContactAccess, ContactAccess.at, YEARS_KEPT),
    Kept(NumberAccess, NumberAccess.at, YEARS_KEPT),
    _mails(IncomingMail.received_at, LOG_KEPT, IncomingMail.outcome == "ignored"),
    _mails(IncomingMail.settled_at, LOG_KEPT, _SET_ASIDE),
    _mails(IncomingMail.received_at, YEARS_KEPT, _SET_ASIDE, IncomingMail.settled_at.is_(None), stamps=("settled_at",)),
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
        going: Delete | Update = delete(kept.table)
        if kept.stamps:
            values = {**kept.left, **dict.fromkeys(kept.stamps, self.work.now)}
            going = update(kept.table).values(values)
        gone = await self.work.session.execute(
            going.where(kept.table.tenant_id == tenant, tuple_(*key).in_(old)).execution_options(
                synchronize_session=False
            )
        )
        return cast(CursorResult[Any], gone).rowcount == BATCH
