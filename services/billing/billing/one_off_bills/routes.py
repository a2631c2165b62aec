"""Charging a unit once, at the desk."""

from typing import Any

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec.structs import asdict

from billing.one_off_bills.schemas import IssueOneOffBill, OneOffBillRead, OneOffLineRead, OneOffQuoteRead, WhyRead
from billing.one_off_bills.service import OneOffBillService, OneOffQuote
from kit.work import Work


@post(
    "/one-off-bills/quote",
    permission="billing.bill.charge",
    idempotent=False,
    status_code=200,
    summary="What chosen items would cost a unit today",
)
async def quote_once(data: JSONBody[IssueOneOffBill], work: NamedDependency[Work]) -> OneOffQuoteRead:
    return OneOffQuoteRead(**_shown(await OneOffBillService(work).quote(data)))


@post("/one-off-bills", permission="billing.bill.charge", summary="Bill a unit once for chosen items, due at once")
async def bill_once(data: JSONBody[IssueOneOffBill], work: NamedDependency[Work]) -> OneOffBillRead:
    quote, bill = await OneOffBillService(work).bill(data)
    return OneOffBillRead(**_shown(quote), bill_id=bill.id, no=bill.no, state=bill.state)


def _shown(quote: OneOffQuote) -> dict[str, Any]:
    lines = []
    for each in quote.charged:
        why = asdict(each.line.trace)
        del why["expression"]
        lines.append(
            OneOffLineRead(
                charge_item_id=each.item.id,
                item_code=each.item.code,
                item_name=each.item.name,
                category=each.item.category,
                nature=each.item.nature,
                quantity=each.quantity,
                amount_cents=each.line.amount_cents,
                tax_cents=each.line.tax_cents,
                trace=WhyRead(**why | {"steps": list(each.line.trace.steps)}),
            )
        )
    return {
        "unit_id": quote.unit.id,
        "unit_code": quote.unit.code,
        "payer_id": quote.payer_id,
        "joint": quote.joint,
        "due_date": quote.due_date,
        "lines": lines,
        "amount_cents": quote.amount_cents,
        "deposit_cents": quote.deposit_cents,
    }


routes = [quote_once, bill_once]
