"""Corrections in SQL: the list of a bill, what it was rated by, and the lines that change places."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from billing.adjustments.errors import AdjustmentWaits
from billing.adjustments.models import APPLIED, Adjustment
from billing.bills.models import Bill
from billing.calculations.facts import MeteredFacts
from billing.ratings.metering import Earlier, Use
from billing.staff.models import StaffMember
from kit.repository import Repository

_RELEASE = text("""
UPDATE bill_line SET released = true
WHERE tenant_id = :tenant_id AND bill_id = :bill_id AND id = ANY(CAST(:lines AS uuid[]))""")
# Whatever stands instead of a disputed line was disputed with it: its days are none for a late fee.
_DISPUTED = text("""
UPDATE bill_dispute SET line_ids = line_ids || CAST(:added AS uuid[])
WHERE tenant_id = :tenant_id AND bill_id = :bill_id AND line_ids && CAST(:lines AS uuid[])""")
_ELSEWHERE = text("""
SELECT b.id, b.no FROM bill_line l
JOIN bill_line r ON r.tenant_id = l.tenant_id AND r.reverses_id = l.id AND r.bill_id <> l.bill_id
JOIN bill b ON b.tenant_id = r.tenant_id AND b.id = r.bill_id AND b.state <> 'void'
WHERE l.tenant_id = :tenant_id AND l.bill_id = :bill_id ORDER BY b.id DESC LIMIT 1""")
_READ = text("""
SELECT r.kind, r.id, m.no, r.read_on, r.quantity, r.previous_on, r.previous_value, r.goes_on_from, m.multiplier,
       CASE WHEN r.rolled_over THEN power(10::numeric, m.digits) ELSE 0 END AS turned, r.meter_id
FROM meter_reading r JOIN meter m ON m.tenant_id = r.tenant_id AND m.id = r.meter_id
WHERE r.tenant_id = :tenant_id AND r.bill_id = :bill_id AND r.state = 'billed' ORDER BY r.read_on, r.id""")
# What was billed before it, and ids are in order of time: a tier begins where the uses before it ended.
_EARLIER = text("""
SELECT CAST(date_trunc('month', read_on) AS date) AS month, sum(quantity) FROM meter_reading
WHERE tenant_id = :tenant_id AND unit_id = :unit_id AND kind = :kind AND state = 'billed'
  AND bill_id < CAST(:bill_id AS uuid) AND read_on >= :since
GROUP BY month ORDER BY month""")
# What meters counted and the bill charges no longer is owed by somebody else: the next run bills it.
_READ_AGAIN = text("""
UPDATE meter_reading SET state = 'approved', bill_id = NULL, version = meter_reading.version + 1, updated_at = :now
FROM charge_item i
WHERE meter_reading.tenant_id = :tenant_id AND meter_reading.bill_id = :bill_id AND i.tenant_id = :tenant_id
  AND i.id = ANY(CAST(:items AS uuid[])) AND i.category = meter_reading.kind""")
_PERSONS = text("""
SELECT max(persons) FROM meter
WHERE tenant_id = :tenant_id AND unit_id = :unit_id AND kind = :kind AND closed_on IS NULL""")

_ASKING, _DECIDING = aliased(StaffMember), aliased(StaffMember)
_OWN = (
    *("id", "version", "no", "bill_id", "kind", "last_day", "ended_by", "dispute_id", "reason", "old_cents"),
    *("new_cents", "changes", "state", "created_at", "requested_by", "decided_at", "decided_by", "decision"),
    *("credited_cents", "added_bill_id", "journal_id", "unit_id", "payer_id"),
)


class AdjustmentRepository(Repository[Adjustment]):
    model = Adjustment

    async def keep(self, adjustment: Adjustment) -> None:
        """Raises AdjustmentWaits when one of the same bill waits, also of somebody in the same moment."""
        self.add(adjustment)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "bill_adjustment_waits" not in str(error):
                raise
            raise AdjustmentWaits from error

    async def of_bill(self, bill_id: UUID) -> Sequence[Any]:
        """The newest first."""
        statement = self._lines().where(Adjustment.bill_id == bill_id).order_by(Adjustment.id.desc())
        return (await self.session.execute(statement)).all()

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Adjustment.id == id))).one_or_none()

    async def ended(self, bill_id: UUID) -> date | None:
        """The last day a bill charges since it was ended."""
        statement = (
            select(Adjustment.last_day)
            .where(
                Adjustment.tenant_id == self.work.tenant_id,
                Adjustment.bill_id == bill_id,
                Adjustment.state == APPLIED,
                Adjustment.last_day.is_not(None),
            )
            .order_by(Adjustment.last_day)
            .limit(1)
        )
        found: date | None = (await self.session.execute(statement)).scalar_one_or_none()
        return found

    async def elsewhere(self, bill_id: UUID) -> Any:
        """The latest bill that charges more instead of lines of this one, None when there is none."""
        return (await self.session.execute(_ELSEWHERE, self._of(bill_id))).one_or_none()

    async def corrections(self, bill_id: UUID) -> Sequence[UUID]:
        """The journals of what was corrected on a bill itself."""
        statement = select(Adjustment.journal_id).where(
            Adjustment.tenant_id == self.work.tenant_id,
            Adjustment.bill_id == bill_id,
            Adjustment.state == APPLIED,
            Adjustment.journal_id.is_not(None),
        )
        return [journal for journal in (await self.session.execute(statement)).scalars() if journal is not None]

    async def metered(self, bill_id: UUID, unit_id: UUID) -> dict[str, MeteredFacts]:
        """What meters counted that the bill charges, by kind, and what was billed before it."""
        read: dict[str, list[Use]] = {}
        for kind, *use, _ in await self.session.execute(_READ, self._of(bill_id)):
            read.setdefault(kind, []).append(Use(*use))
        found = {}
        for kind, uses in read.items():
            of = self._of(bill_id) | {"unit_id": unit_id, "kind": kind}
            since = {"since": date(min(use.read_on for use in uses).year - 1, 1, 1)}
            earlier = [Earlier(*row) for row in await self.session.execute(_EARLIER, of | since)]
            household = {"tenant_id": self.work.tenant_id, "unit_id": unit_id, "kind": kind}
            persons = (await self.session.execute(_PERSONS, household)).scalar()
            found[kind] = MeteredFacts(tuple(uses), tuple(earlier), (), persons)
        return found

    async def release(self, bill_id: UUID, lines: Sequence[UUID]) -> None:
        """They stand no longer."""
        await self.session.flush()
        await self.session.execute(_RELEASE, self._of(bill_id) | {"lines": list(lines)})

    async def read_again(self, bill_id: UUID, items: Sequence[UUID]) -> None:
        """`bill_id`: the bill of a run that charged what was read for these items, which charges nothing for them."""
        values = {"items": list(items), "now": self.work.now}
        await self.session.execute(_READ_AGAIN, self._of(bill_id) | values)

    async def dispute_too(self, bill_id: UUID, lines: Sequence[UUID], added: Sequence[UUID]) -> None:
        await self.session.execute(_DISPUTED, self._of(bill_id) | {"lines": list(lines), "added": list(added)})

    def _of(self, bill_id: UUID) -> dict[str, Any]:
        return {"tenant_id": self.work.tenant_id, "bill_id": bill_id}

    def _lines(self) -> Any:
        added = aliased(Bill)
        return self.scoped(
            select(
                *(getattr(Adjustment, name) for name in _OWN),
                Bill.no.label("bill_no"),
                added.no.label("added_bill_no"),
                _ASKING.display_name.label("requested_by_name"),
                _DECIDING.display_name.label("decided_by_name"),
            )
            .select_from(Adjustment)
            .join(Bill, (Bill.tenant_id == Adjustment.tenant_id) & (Bill.id == Adjustment.bill_id))
            .outerjoin(added, (added.tenant_id == Adjustment.tenant_id) & (added.id == Adjustment.added_bill_id))
            .outerjoin(_ASKING, (_ASKING.tenant_id == Adjustment.tenant_id) & (_ASKING.id == Adjustment.requested_by))
            .outerjoin(
                _DECIDING, (_DECIDING.tenant_id == Adjustment.tenant_id) & (_DECIDING.id == Adjustment.decided_by)
            )
        )
