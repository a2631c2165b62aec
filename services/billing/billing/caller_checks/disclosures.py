"""The one guard of everything billing knows about a household (40-roles row 12, C3.15).

Whoever holds `billing.bill.browse` reads the fees of everybody within their data scope. Whoever only serves callers
holds the reading right without it, and is told the fees of a person they have verified, while that check is good:
what this person has to pay, and the homes this person owns. Ask after the row was found within the data scope, so that
what lies beyond it stays unknown to both.
"""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from billing.caller_checks.errors import CallerUnverified
from billing.caller_checks.models import CallerCheck
from billing.caller_checks.repository import CallerCheckRepository
from billing.units.repository import UnitRepository
from kit.problems import Forbidden
from kit.work import Work

BROWSE = "billing.bill.browse"

Payers = tuple[UUID, ...] | None
"""Whose documents may be shown, in a fixed order; None: everybody's"""


def shown(payers: Payers, rows: Sequence[Any]) -> list[Any]:
    """Of the few documents of a home those that may be shown."""
    return [row for row in rows if payers is None or row.payer_id in payers]


class Disclosures:
    def __init__(self, work: Work) -> None:
        self.work = work

    def of_many(self) -> None:
        """What shows more than one household. Raises Forbidden."""
        if not self._free:
            raise Forbidden(permission=BROWSE)

    async def of_payer(self, payer_id: UUID) -> None:
        """Raises CallerUnverified."""
        if not self._free and payer_id not in {check.person_id for check in await self._good()}:
            raise CallerUnverified

    async def of_unit(self, unit_id: UUID) -> Payers:
        """What a home is charged and owes. An owner hears what they and whoever pays for the home today were billed;
        what somebody owes who had it before is none of their business. Raises CallerUnverified."""
        if self._free:
            return None
        payer_id, _ = await UnitRepository(self.work).payer_on(unit_id, self.work.today)
        owners = {
            check.person_id
            for check in await self._good()
            if str(unit_id) in check.unit_ids or check.person_id == payer_id
        }
        if not owners:
            raise CallerUnverified
        return tuple(sorted(owners | ({payer_id} if payer_id else set())))

    async def of_list(self, unit_id: UUID | None, payer_id: UUID | None) -> Payers:
        """A list narrowed to a home or to a payer; any other is one of many households. Raises Forbidden,
        CallerUnverified."""
        if self._free:
            return None
        if payer_id is not None:
            await self.of_payer(payer_id)
            return (payer_id,)
        if unit_id is None:
            raise Forbidden(permission=BROWSE)
        return await self.of_unit(unit_id)

    async def of_document(self, unit_id: UUID | None, payer_id: UUID | None) -> None:
        """One bill, payment or receipt. Raises CallerUnverified."""
        if self._free or payer_id in {check.person_id for check in await self._good()}:
            return
        if unit_id is None or payer_id not in (await self.of_unit(unit_id) or ()):
            raise CallerUnverified

    @property
    def _free(self) -> bool:
        return self.work.principal.may(BROWSE)

    async def _good(self) -> Collection[CallerCheck]:
        return await CallerCheckRepository(self.work).good()
