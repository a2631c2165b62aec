"""A company charges less for an empty home: one discount is ended, another one is rejected, a third waits."""

from tests.company import Company, Json

_SPAN = {"valid_from": "2026-03-01", "valid_to": "2026-12-31"}


async def play(company: Company, community_id: str, homes: tuple[str, str], words: str) -> dict[tuple[str, str], str]:
    """Returns the ids by service and path parameter."""
    clerk, finance = company.as_("billing_clerk"), company.as_("finance")
    items = (await clerk.get("billing/charge-items", community_id=community_id))["items"]
    services = [one["id"] for one in items if one["nature"] == "service" and one["cycle_months"]]
    body = {"community_id": community_id, "kind": "vacancy", "charged_share": "0.70", "item_ids": services[:1]}
    rule: Json = await clerk.post("billing/discount-rules", body | {"name": "空置房优惠", "valid_from": "2026-01-01"})
    home, neighbour = homes
    wanted = _SPAN | {"rule_id": rule["id"], "reason": words}
    granted = await clerk.post(f"billing/units/{home}/discounts", wanted)
    path = f"billing/discounts/{granted['id']}"
    granted = await finance.post(f"{path}/decide", {"approved": True, "text": words}, granted["version"])
    await clerk.post(f"{path}/end", {"from_day": "2026-09-01", "reason": words}, granted["version"])
    refused = await clerk.post(f"billing/units/{neighbour}/discounts", wanted)
    no = {"approved": False, "text": words}
    await finance.post(f"billing/discounts/{refused['id']}/decide", no, refused["version"])
    waiting = await clerk.post(f"billing/units/{neighbour}/discounts", wanted)
    early = {"community_id": community_id, "name": "全年缴费优惠", "item_ids": services[:1], "months": 1}
    terms = {"valid_from": "2026-01-01", "charged_share": "0.95", "pay_by_day": "01-31"}
    offer: Json = await clerk.post("billing/early-payments", early | terms)
    made = {"rule_id": rule["id"], "discount_id": waiting["id"], "offer_id": offer["id"]}
    return {("billing", name): id for name, id in made.items()}
