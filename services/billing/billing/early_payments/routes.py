"""Early payments: a part of the price list."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from billing.early_payments.models import EarlyPayment
from billing.early_payments.repository import EarlyPaymentRepository
from billing.early_payments.schemas import EarlyPaymentRead, EarlyPaymentsRead, OfferEarlyPayment
from billing.early_payments.service import EarlyPaymentService
from kit.work import Work


@get("/early-payments", permission="billing.charge_item.read", summary="What is offered for paying early")
async def list_early_payments(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> EarlyPaymentsRead:
    offers = await EarlyPaymentRepository(work).of_community(community_id)
    return EarlyPaymentsRead(items=[_read(offer) for offer in offers])


@post("/early-payments", permission="billing.charge_item.manage", summary="Offer something for paying early")
async def offer_early_payment(data: JSONBody[OfferEarlyPayment], work: NamedDependency[Work]) -> EarlyPaymentRead:
    return _read(await EarlyPaymentService(work).offer(data))


@post(
    "/early-payments/{offer_id:uuid}/retire",
    permission="billing.charge_item.manage",
    status_code=200,
    summary="Offer it no more; what was promised on bills stays",
)
async def retire_early_payment(
    offer_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> EarlyPaymentRead:
    offer = await EarlyPaymentService(work).retire(offer_id, if_match)
    await work.flush()
    return _read(offer)


def _read(offer: EarlyPayment) -> EarlyPaymentRead:
    return EarlyPaymentRead(**{name: getattr(offer, name) for name in EarlyPaymentRead.__struct_fields__})


routes = [list_early_payments, offer_early_payment, retire_early_payment]
