"""The cashier's desk."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.payments.models import SUCCEEDED
from billing.payments.quotes import told
from billing.payments.repository import PaymentFilter, PaymentRepository
from billing.payments.schemas import (
    ChannelSumRead,
    DeskTodayRead,
    PaymentRead,
    QuotePayment,
    QuoteRead,
    ReceivePayment,
    ReversePayment,
)
from billing.payments.service import PaymentService
from billing.ratings.periods import ONE_DAY
from kit import clock
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

State = Literal["succeeded", "reversed"]
Channel = Literal["cash", "transfer"]


@post(
    "/payments/quote",
    permission="billing.payment.receive",
    idempotent=False,
    status_code=200,
    summary="How an amount would settle the unit's debts",
)
async def quote_payment(data: JSONBody[QuotePayment], work: NamedDependency[Work]) -> QuoteRead:
    quote = await PaymentService(work).quote(data)
    return told(quote, data.unit_id)


@post("/payments", permission="billing.payment.receive", summary="Receive money at the desk, with receipt")
async def receive_payment(data: JSONBody[ReceivePayment], work: NamedDependency[Work]) -> PaymentRead:
    received = await PaymentService(work).receive(data)
    return PaymentRead.of(received.payment, received.unit_code, received.receipt.no)


@get("/payments", permission="billing.payment.read", summary="Payments, newest first")
async def list_payments(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    payer_id: FromQuery[UUID | None] = None,
    cashier_id: FromQuery[UUID | None] = None,
    channel: FromQuery[Channel | None] = None,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[PaymentRead]:
    payers = await Disclosures(work).of_list(unit_id, payer_id)
    wanted = PaymentFilter(
        community_id=community_id,
        unit_id=unit_id,
        payer_id=payer_id,
        cashier_id=cashier_id,
        channel=channel,
        state=in_state,
        payers=payers,
    )
    rows, following = await PaymentRepository(work).newest(wanted, cursor, limit)
    return Page(items=[PaymentRead(**row._mapping) for row in rows], next_cursor=following)


@get("/payments/{payment_id:uuid}", permission="billing.payment.read", summary="A payment")
async def read_payment(payment_id: FromPath[UUID], work: NamedDependency[Work]) -> PaymentRead:
    payment = await _payment(work, payment_id)
    await Disclosures(work).of_document(payment.unit_id, payment.payer_id)
    return payment


@post(
    "/payments/{payment_id:uuid}/reverse",
    permission="billing.payment.reverse",
    status_code=200,
    summary="Reverse a payment (second person, with reason)",
)
async def reverse_payment(
    payment_id: FromPath[UUID],
    data: JSONBody[ReversePayment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> PaymentRead:
    await PaymentService(work).reverse(payment_id, if_match, data.reason)
    return await _payment(work, payment_id)


@get("/desk/today", permission="billing.payment.receive", summary="What the cashier took today, per channel")
async def desk_today(work: NamedDependency[Work]) -> DeskTodayRead:
    begun = clock.midnight(work.today)
    rows = await PaymentRepository(work).sums(work.principal.id, begun, begun + ONE_DAY)
    channels = [
        ChannelSumRead(channel=r.channel, state=r.state, count=r.payments, amount_cents=int(r.amount_cents))
        for r in rows
    ]
    taken = [channel for channel in channels if channel.state == SUCCEEDED]
    return DeskTodayRead(
        day=work.today,
        channels=channels,
        succeeded_cents=sum(channel.amount_cents for channel in taken),
        succeeded_count=sum(channel.count for channel in taken),
    )


async def _payment(work: Work, id: UUID) -> PaymentRead:
    row = await PaymentRepository(work).detail(id)
    if row is None:
        raise NotFound
    return PaymentRead(**row._mapping)


routes = [quote_payment, receive_payment, list_payments, read_payment, reverse_payment, desk_today]
