"""Offering something for paying early, on the price list and on the bills of a run."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.charge_items.repository import ChargeItemRepository
from billing.communities.repository import CommunityRepository
from billing.discount_rules.errors import NotDiscountable
from billing.discount_rules.models import discountable
from billing.early_payments.models import ACTIVE, EarlyPayment
from billing.early_payments.offers import Offer, Terms, best_offer
from billing.early_payments.repository import EarlyPaymentRepository
from billing.early_payments.schemas import OfferEarlyPayment
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class EarlyPaymentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.offers = EarlyPaymentRepository(work)

    async def offer(self, wanted: OfferEarlyPayment) -> EarlyPayment:
        """Raises InvalidFields, NotDiscountable."""
        await CommunityRepository(self.work).get(wanted.community_id)
        if wrong := _wrong(wanted):
            raise InvalidFields(wrong)
        items = {item.id: item for item in await ChargeItemRepository(self.work).all(wanted.community_id)}
        ids = list(dict.fromkeys(wanted.item_ids))
        if any(id not in items for id in ids):
            raise InvalidFields([FieldError("item_ids", "unknown_reference")])
        if refused := [id for id in ids if not discountable(items[id])]:
            raise NotDiscountable(item_ids=refused)
        # A run bills one cycle of an item: it never charges more months of it on one bill.
        if any(items[id].cycle_months < wanted.months for id in ids):
            raise InvalidFields([FieldError("months", "beyond_cycle")])
        charged, whole = _parts(wanted)
        early = self.offers.add(
            EarlyPayment(
                id=uuid7(),
                community_id=wanted.community_id,
                name=wanted.name,
                item_ids=ids,
                months=wanted.months,
                pay_by_day=wanted.pay_by_day,
                pay_within_days=wanted.pay_within_days,
                charged_parts=charged,
                of_parts=whole,
                free_months=wanted.free_months,
                valid_from=wanted.valid_from,
                valid_to=wanted.valid_to,
                lapses_on_exit=wanted.lapses_on_exit,
                state=ACTIVE,
                created_by=self.work.principal.id,
            )
        )
        self.work.record(early, published.EarlyPaymentOffered(**_fact(early)))
        await self.work.session.flush()
        return early

    async def retire(self, id: UUID, expected: int) -> EarlyPayment:
        """Offer it no more; what was promised on bills stays. Raises EarlyPaymentRetired."""
        early = await self.offers.get(id, expected, lock=True)
        early.retire(self.work.principal.id, self.work.now)
        self.work.record(early, published.EarlyPaymentRetired(**_fact(early)))
        return early

    async def terms(self, community_id: UUID) -> list[Terms]:
        """What a run promises that is calculated today: whoever approves it sees what it comes to."""
        return [early.terms for early in await self.offers.offered(community_id, self.work.today)]

    async def make(self, terms: Sequence[Terms], bills: Sequence[UUID], issued: date) -> dict[UUID, Offer]:
        """Promise on drafts what is let go of when they are issued on a day and paid early."""
        if not terms or not bills:
            return {}
        charged = await self.offers.charged(bills, sorted({item for one in terms for item in one.item_ids}))
        found = {bill: best_offer(terms, lines, issued) for bill, lines in charged.items()}
        made = {bill: offer for bill, offer in found.items() if offer is not None}
        if made:
            await self.offers.offer(made)
        return made

    async def renew(self, terms: Sequence[Terms], bills: Sequence[UUID], issued: date) -> dict[UUID, Offer]:
        """What was promised on drafts, now that they are issued: what has run out since is let be, and nothing comes
        on top of what was approved."""
        made = await self.make(terms, bills, issued)
        kept = {bill: offer for bill, offer in made.items() if offer.until >= self.work.today}
        if gone := [bill for bill in bills if bill not in kept]:
            await self.offers.withdraw(gone)
        return kept


def _wrong(wanted: OfferEarlyPayment) -> list[FieldError]:
    wrong = []
    if (wanted.charged_share is None) == (wanted.free_months is None):
        wrong.append(FieldError("charged_share", "share_or_free_months"))
    elif wanted.charged_share is not None and not Decimal(wanted.charged_share):
        wrong.append(FieldError("charged_share", "out_of_range"))
    elif wanted.free_months is not None and wanted.free_months >= wanted.months:
        wrong.append(FieldError("free_months", "out_of_range"))
    if (wanted.pay_by_day is None) == (wanted.pay_within_days is None):
        wrong.append(FieldError("pay_by_day", "day_or_days"))
    if wanted.valid_to is not None and wanted.valid_to < wanted.valid_from:
        wrong.append(FieldError("valid_to", "before_valid_from"))
    return wrong


def _parts(wanted: OfferEarlyPayment) -> tuple[int, int]:
    if wanted.free_months is not None:
        return wanted.months - wanted.free_months, wanted.months
    return Decimal(wanted.charged_share or 1).as_integer_ratio()


def _fact(early: EarlyPayment) -> dict[str, Any]:
    return {
        "community_id": early.community_id,
        "item_ids": tuple(early.item_ids),
        "months": early.months,
        "pay_by_day": early.pay_by_day,
        "pay_within_days": early.pay_within_days,
        "charged_parts": early.charged_parts,
        "of_parts": early.of_parts,
        "valid_from": early.valid_from,
        "valid_to": early.valid_to,
    }
