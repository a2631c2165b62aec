"""Late fees: what is agreed for an item, the LPR, and what a bill costs by now."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from billing.bills.models import OPEN
from billing.bills.repository import BillRepository
from billing.caller_checks.disclosures import Disclosures
from billing.charge_items.repository import ChargeItemRepository
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.lpr import SHIPPED
from billing.late_fees.models import LateFeePolicy
from billing.late_fees.repository import LateFeePolicyRepository, LprRepository
from billing.late_fees.schemas import (
    DecideOnPolicy,
    EnterLpr,
    LateFeePoliciesRead,
    LateFeePolicyRead,
    LateFeeRead,
    LprRatesRead,
    LprRead,
    SetLateFeePolicy,
)
from billing.late_fees.service import ADVISED, LateFeePolicyService, LateFees
from billing.ratings.rounding import half_up
from kit.work import Work

UpTo = Annotated[date | None, QueryParameter(name="on")]
DIGITS = 10_000


@get(
    "/charge-items/{item_id:uuid}/late-fee-policies",
    permission="billing.charge_item.read",
    summary="What is agreed about paying an item late, by date",
)
async def list_policies(item_id: FromPath[UUID], work: NamedDependency[Work]) -> LateFeePoliciesRead:
    await ChargeItemRepository(work).get(item_id)
    return LateFeePoliciesRead(items=await _read(work, await LateFeePolicyRepository(work).of_item(item_id)))


@post(
    "/charge-items/{item_id:uuid}/late-fee-policies",
    permission="billing.charge_item.manage",
    summary="Enter what the contract says about paying late; above 24 % a year a leader has to approve it",
)
async def set_policy(
    item_id: FromPath[UUID], data: JSONBody[SetLateFeePolicy], work: NamedDependency[Work]
) -> LateFeePolicyRead:
    return (await _read(work, [await LateFeePolicyService(work).set(item_id, data)]))[0]


@post(
    "/late-fee-policies/{policy_id:uuid}/decide",
    permission="billing.late_fee.approve",
    status_code=200,
    summary="Approve an unusually high late fee, or refuse it (second person)",
)
async def decide_on_policy(
    policy_id: FromPath[UUID],
    data: JSONBody[DecideOnPolicy],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> LateFeePolicyRead:
    policy = await LateFeePolicyService(work).decide(policy_id, if_match, approved=data.approved)
    return (await _read(work, [policy]))[0]


@get("/lpr-rates", permission="billing.charge_item.read", summary="The one-year LPR by date")
async def list_lpr(work: NamedDependency[Work]) -> LprRatesRead:
    entered = await LprRepository(work).entered()
    rates = sorted({**SHIPPED, **entered}.items(), reverse=True)
    return LprRatesRead(items=[LprRead(since, f"{rate.normalize():f}", since not in entered) for since, rate in rates])


@post("/lpr-rates", permission="billing.charge_item.manage", summary="Enter the LPR from a day on")
async def enter_lpr(data: JSONBody[EnterLpr], work: NamedDependency[Work]) -> LprRead:
    rate = await LateFeePolicyService(work).enter_lpr(data)
    return LprRead(rate.valid_from, f"{rate.rate.normalize():f}", shipped=False)


@get("/bills/{bill_id:uuid}/late-fee", permission="billing.bill.read", summary="What paying a bill late costs, and why")
async def read_late_fee(bill_id: FromPath[UUID], work: NamedDependency[Work], up_to: UpTo = None) -> LateFeeRead:
    bill = await BillRepository(work).get(bill_id)
    await Disclosures(work).of_document(bill.unit_id, bill.payer_id)
    day = up_to or work.today
    fee = (await LateFees(work).of([bill], day)).get(bill_id, NO_FEE)
    return LateFeeRead(
        bill_id=bill_id,
        on=day,
        cents=fee.cents,
        paid_cents=bill.late_fee_paid_cents,
        waived_cents=bill.late_fee_waived_cents,
        # What was settled before its clause was entered stays settled.
        open_cents=fee.left_cents if bill.state in OPEN else 0,
        items=[item.trace for item in fee.items],
    )


async def _read(work: Work, policies: Sequence[LateFeePolicy]) -> list[LateFeePolicyRead]:
    lpr = await LateFeePolicyService(work).lpr(work.today)
    read = []
    for policy in policies:
        exact = policy.terms.yearly(lpr)
        yearly = Decimal(half_up(exact.numerator * DIGITS, exact.denominator)) / DIGITS
        read.append(LateFeePolicyRead.of(policy, yearly, excessive=exact > ADVISED * Fraction(lpr)))
    return read


routes = [list_policies, set_policy, decide_on_policy, list_lpr, enter_lpr, read_late_fee]
