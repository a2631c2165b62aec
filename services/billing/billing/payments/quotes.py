"""How an amount would settle debts, as it is told to who takes the money."""

from uuid import UUID

from billing.late_fees.accrual import NO_FEE
from billing.payments.allocation import Settlement
from billing.payments.schemas import QuoteRead, SettlementRead
from billing.payments.service import Quote


def told(quote: Quote, unit_id: UUID) -> QuoteRead:
    """The split with what every bill owes before and after it."""
    settlements = []
    late = {id: quote.fees.get(id, NO_FEE).left_cents for id in quote.bills}
    for settlement in quote.split.settlements:
        bill = quote.bills[settlement.bill_id]
        if bill.no is None or bill.due_date is None:
            continue
        settlements.append(
            SettlementRead(
                bill_id=bill.id,
                no=bill.no,
                due_date=bill.due_date,
                period_from=bill.period_from,
                period_to=bill.period_to,
                balance_cents=bill.balance_cents,
                principal_cents=settlement.principal_cents,
                late_fee_owed_cents=late[bill.id],
                late_fee_cents=settlement.late_fee_cents,
                waived_cents=settlement.waived_cents,
                discount_cents=settlement.discount_cents,
                left_cents=bill.balance_cents + late[bill.id] - _gone(settlement),
            )
        )
    return QuoteRead(
        unit_id=unit_id,
        payer_id=quote.payer_id,
        amount_cents=sum(one.total_cents for one in quote.split.settlements) + quote.split.left_cents,
        owed_cents=sum(bill.balance_cents for bill in quote.bills.values()) + sum(late.values()),
        late_fee_owed_cents=sum(late.values()),
        settlements=settlements,
        credited_cents=quote.split.left_cents,
        waived_cents=quote.split.waived_cents,
        discount_cents=quote.split.discount_cents,
        split=quote.mark,
    )


def _gone(settlement: Settlement) -> int:
    return settlement.total_cents + settlement.waived_cents + settlement.discount_cents
