"""A company gives back what was paid ahead: one refund is refused, another one waits."""

from tests.company import Company


async def play(company: Company, home: str, words: str) -> dict[tuple[str, str], str]:
    """Of a home that has paid ahead. Returns the id by service and path parameter."""
    cashier = company.as_("cashier")
    (credit,) = (await cashier.get(f"billing/units/{home}/account"))["credits"]
    wanted = {"payer_id": credit["payer_id"], "amount_cents": 100, "reason": words}
    refused = await cashier.post(f"billing/units/{home}/refunds", wanted)
    answer, path = {"approved": False, "text": words}, f"billing/refunds/{refused['refund']['id']}/decide"
    await company.as_("finance").post(path, answer, refused["version"])
    waiting = await cashier.post(f"billing/units/{home}/refunds", wanted)
    return {("billing", "refund_id"): str(waiting["refund"]["id"])}
