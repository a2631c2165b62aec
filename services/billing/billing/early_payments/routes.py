"""Early payments: a part of the price list."""

from collections.abc import Sequence
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from billing.early_payments.models import EarlyPayment
from billing.early_payments.repository import EarlyPaymentRepository
from billing.early_payments.schemas import EarlyPaymentRead, EarlyPaymentsRead, OfferEarlyPayment
from billing.early_payments.service import EarlyPaymentService
from billing.staff.repository import StaffRepository
from kit.work import Work


@get("/early-payments", permission="billing.charge_item.read", summary="What is offered for paying early")
async def list_early_payments(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> EarlyPaymentsRead:
    offers = await EarlyPaymentRepository(work).of_community(community_id)
    return EarlyPaymentsRead(items=await _read(work, offers))


@post("/early-payments", permission="billing.charge_item.manage", summary="Offer something for paying early")
async def offer_early_payment(data: JSONBody[OfferEarlyPayment], work: NamedDependency[Work]) -> EarlyPaymentRead:
    (made,) = await _read(work, [await EarlyPaymentService(work).offer(data)])
    return made


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
    (retired,) = await _read(work, [offer])
    return retired


async def _read(work: Work, offers: Sequence[EarlyPayment]) -> list[EarlyPaymentRead]:
    names = await StaffRepository(work).names([offer.created_by for offer in offers])
    own = [name for name in EarlyPaymentRead.__struct_fields__ if name != "created_by_name"]
    return [
        EarlyPaymentRead(created_by_name=names.get(offer.created_by), **{name: getattr(offer, name) for name in own})
        for offer in offers
    ]


routes = [list_early_payments, offer_early_payment, retire_early_payment]
