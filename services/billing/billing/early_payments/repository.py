"""Early payments in SQL, and the bills they are offered on: one statement for all bills of a chunk."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select, text

from billing.early_payments.models import ACTIVE, EarlyPayment
from billing.early_payments.offers import Charged, Offer
from billing.ratings.periods import Period
from kit.repository import Repository

# Services only, whatever an item was when it was offered.
_CHARGED = text("""
SELECT l.bill_id, l.charge_item_id, l.amount_cents, l.period_from, l.period_to FROM bill_line l
JOIN charge_item i ON i.tenant_id = l.tenant_id AND i.id = l.charge_item_id AND i.nature = 'service'
WHERE l.tenant_id = :tenant_id AND l.bill_id BETWEEN :lowest AND :highest
  AND l.bill_id = ANY(CAST(:bills AS uuid[])) AND l.charge_item_id = ANY(CAST(:items AS uuid[]))""")
_OFFER = text("""
UPDATE bill SET offer_id = t.offer_id, offer_cents = t.cents, offer_until = t.until
FROM unnest(CAST(:ids AS uuid[]), CAST(:offers AS uuid[]), CAST(:cents AS bigint[]), CAST(:untils AS date[]))
  AS t(id, offer_id, cents, until)
WHERE bill.tenant_id = :tenant_id AND bill.id = t.id""")
_WITHDRAW = text("""
UPDATE bill SET offer_id = NULL, offer_cents = 0, offer_until = NULL
WHERE tenant_id = :tenant_id AND id = ANY(CAST(:ids AS uuid[]))""")


class EarlyPaymentRepository(Repository[EarlyPayment]):
    model = EarlyPayment

    async def of_community(self, community_id: UUID | None) -> Sequence[EarlyPayment]:
        """The newest first, retired ones among them."""
        statement = self.scoped(select(EarlyPayment)).order_by(EarlyPayment.id.desc())
        if community_id is not None:
            statement = statement.where(EarlyPayment.community_id == community_id)
        return (await self.session.execute(statement)).scalars().all()

    async def offered(self, community_id: UUID, day: date) -> Sequence[EarlyPayment]:
        """What a run that is calculated on a day promises on its bills."""
        statement = select(EarlyPayment).where(
            EarlyPayment.tenant_id == self.work.tenant_id,
            EarlyPayment.community_id == community_id,
            EarlyPayment.state == ACTIVE,
            EarlyPayment.valid_from <= day,
            or_(EarlyPayment.valid_to.is_(None), EarlyPayment.valid_to >= day),
        )
        return (await self.session.execute(statement)).scalars().all()

    async def charged(self, bills: Sequence[UUID], items: Sequence[UUID]) -> dict[UUID, list[Charged]]:
        values = {"bills": list(bills), "items": list(items), "lowest": min(bills), "highest": max(bills)}
        found: dict[UUID, list[Charged]] = defaultdict(list)
        for bill_id, item, cents, first, last in await self.session.execute(
            _CHARGED, {"tenant_id": self.work.tenant_id} | values
        ):
            found[bill_id].append(Charged(item, cents, Period(first, last)))
        return found

    async def offer(self, offers: Mapping[UUID, Offer]) -> None:
        await self.session.execute(
            _OFFER,
            {
                "tenant_id": self.work.tenant_id,
                "ids": list(offers),
                "offers": [offer.terms_id for offer in offers.values()],
                "cents": [offer.cents for offer in offers.values()],
                "untils": [offer.until for offer in offers.values()],
            },
        )

    async def withdraw(self, bills: Sequence[UUID]) -> None:
        await self.session.execute(_WITHDRAW, {"tenant_id": self.work.tenant_id, "ids": list(bills)})
