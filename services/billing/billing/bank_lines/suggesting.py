"""What lines of the bank may be: one question each for all lines of a page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from billing.bank_lines.hints import Hints, hints_of
from billing.bank_lines.models import OPEN
from billing.bank_lines.repository import BankLineRepository
from billing.bank_lines.suggestions import (
    BILL_NUMBER,
    PAID_BEFORE,
    RECORDED_AMOUNT,
    RECORDED_REFERENCE,
    RECORDED_UNIT,
    SAME_AMOUNT,
    UNIT_CODE,
    Owing,
    Suggestion,
    likeliest,
    paying,
)
from billing.bills.repository import BillRepository
from billing.late_fees.service import LateFees
from billing.payments.credits import debts_of
from billing.payments.references import reference_key
from billing.units.repository import UnitRepository
from kit.work import Work

Found = dict[UUID, list[Suggestion]]


class Suggesting:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.lines = BankLineRepository(work)
        self.units = UnitRepository(work)

    async def of(self, lines: Sequence[Any]) -> Found:
        """By line, the likeliest first; of lines that are settled nothing."""
        by_community: dict[UUID, list[Any]] = defaultdict(list)
        for line in lines:
            if line.state in OPEN:
                by_community[line.community_id].append(line)
        found: Found = {}
        for community_id, some in by_community.items():
            found |= await self._of_community(community_id, some)
        return found

    async def _of_community(self, community_id: UUID, lines: Sequence[Any]) -> Found:
        found: Found = {line.id: [] for line in lines}
        hints = {line.id: hints_of(line.remark) for line in lines}
        codes = await self.units.coded(community_id, sorted({code for one in hints.values() for code in one.codes}))
        named = {id: {codes[code] for code in one.codes if code in codes} for id, one in hints.items()}
        await self._recorded(community_id, lines, named, found)
        bills = await self._bills(community_id, hints)
        before = await self._before(community_id, lines)
        same: dict[int, list[UUID]] = defaultdict(list)
        for row in await self.lines.owing_exactly(community_id, [line.amount_cents for line in lines]):
            same[row.cents].append(row.unit_id)
        units = {
            *codes.values(),
            *(unit for unit, _ in bills.values()),
            *(unit for some in same.values() for unit in some),
        }
        owing = await self._owing(units | {unit for some in before.values() for unit, _ in some})
        for line in lines:
            cents, found_here = line.amount_cents, found[line.id]
            meant = {bills[no] for no in hints[line.id].bill_nos if no in bills}
            for unit in {unit for unit, _ in meant}:
                ids = [bill for of, bill in meant if of == unit]
                found_here += [
                    paying(BILL_NUMBER, one, cents, ids) for one in owing[unit] if any(id in one.bills for id in ids)
                ]
            found_here += [paying(UNIT_CODE, one, cents) for unit in named[line.id] for one in owing[unit]]
            found_here += [
                paying(PAID_BEFORE, one, cents)
                for unit, payer in before.get(line.id, ())
                for one in owing[unit]
                if one.payer_id == payer
            ]
            amounts = [paying(SAME_AMOUNT, one, cents) for unit in same[cents] for one in owing[unit]]
            found_here += [one for one in amounts if one.exact]
        return {id: likeliest(some) for id, some in found.items()}

    async def _recorded(
        self, community_id: UUID, lines: Sequence[Any], named: dict[UUID, set[UUID]], found: Found
    ) -> None:
        asked = [
            {
                "id": line.id,
                "keys": line.serial_key,
                "remarks": reference_key(line.remark or ""),
                "cents": line.amount_cents,
                "times": line.booked_at,
            }
            for line in lines
        ]
        for row in await self.lines.recorded(community_id, asked):
            known = RECORDED_UNIT if row.unit_id in named[row.line_id] else RECORDED_AMOUNT
            suggestion = Suggestion(
                why=RECORDED_REFERENCE if row.same else known,
                exact=True,
                unit_id=row.unit_id,
                unit_code=row.unit_code,
                payer_id=row.payer_id,
                payment_id=row.payment_id,
                receipt_no=row.receipt_no,
            )
            found[row.line_id].append(suggestion)

    async def _bills(self, community_id: UUID, hints: dict[UUID, Hints]) -> dict[str, tuple[UUID, UUID]]:
        """Unit and id of the bills that are named, by number."""
        numbers = {no for one in hints.values() for no in one.bill_nos}
        if not numbers:
            return {}
        return {row.no: (row.unit_id, row.id) for row in await self.lines.bills(community_id, numbers)}

    async def _before(self, community_id: UUID, lines: Sequence[Any]) -> dict[UUID, list[tuple[UUID, UUID | None]]]:
        known = [
            (line.id, line.payer_name, line.account_tail) for line in lines if line.payer_name and line.account_tail
        ]
        found: dict[UUID, list[tuple[UUID, UUID | None]]] = defaultdict(list)
        for row in await self.lines.paid_before(community_id, known) if known else ():
            found[row.line_id].append((row.unit_id, row.payer_id))
        return found

    async def _owing(self, units: Iterable[UUID]) -> dict[UUID, list[Owing]]:
        """What each payer owes for these homes today; a home without debts has an owner who may pay ahead."""
        wanted = sorted(set(units))
        if not wanted:
            return defaultdict(list)
        bills = await BillRepository(self.work).owed_of_units(wanted)
        codes = await self.units.codes(wanted)
        fees = await LateFees(self.work).of(bills)
        by_payer: dict[tuple[UUID, UUID | None], dict[UUID, int]] = defaultdict(dict)
        owners = {bill.id: (bill.unit_id, bill.payer_id) for bill in bills if bill.unit_id is not None}
        for debt in debts_of(bills, fees, self.work.today):
            if debt.bill_id in owners and debt.total_cents:
                by_payer[owners[debt.bill_id]][debt.bill_id] = debt.total_cents
        found: dict[UUID, list[Owing]] = defaultdict(list)
        for (unit, payer), owed in by_payer.items():
            found[unit].append(Owing(unit, codes[unit], payer, owed))
        owing_nothing = [unit for unit in codes if unit not in found]
        payers = await self.units.payers_on(owing_nothing, self.work.today) if owing_nothing else {}
        for unit in owing_nothing:
            found[unit].append(Owing(unit, codes[unit], payers.get(unit), {}))
        return found
