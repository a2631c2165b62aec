"""Bills of some months, issued by two people, and what residents have paid of them."""

from random import Random

from demo.api import Json, until
from demo.company import Company


def bill(company: Company, community_id: str, month: str) -> Json:
    """Calculate a month, look at it, have a second person issue it."""
    clerk, finance = company.as_("billing_clerk"), company.as_("finance")
    run = clerk.post("billing/billing-runs", {"community_id": community_id, "month": month})

    def reached(*states: str) -> Json:
        def look() -> Json | None:
            now: Json = clerk.get(f"billing/billing-runs/{run['id']}")["run"]
            return now if now["state"] in states else None

        return until(f"the run of {month} to be {states[0]}", look)

    calculated = reached("calculated")
    finance.post(f"billing/billing-runs/{run['id']}/issue", version=calculated["version"])
    return reached("issued")


def open_shift(company: Company, community_id: str, float_cents: int = 20_000) -> Json:
    """The cashier's shift in the community: cash goes through one. An open one is gone on with."""
    cashier = company.as_("cashier")
    for shift in cashier.get("billing/desk/shifts")["shifts"]:
        if shift["closing"]["community_id"] == community_id:
            found: Json = shift["closing"]
            return found
    return cashier.post("billing/day-closings", {"community_id": community_id, "float_cents": float_cents})


def close_shift(company: Company, shift: Json) -> None:
    """The cashier counts what the drawer has to hold, finance checks it."""
    cashier, path = company.as_("cashier"), f"billing/day-closings/{shift['id']}"
    known = cashier.get(path)
    counted = {"counted_cents": known["expected_cents"]}
    closed = cashier.post(f"{path}/submit", counted, version=known["closing"]["version"])
    company.as_("finance").post(f"{path}/check", {"remark": "账款相符"}, version=closed["version"])


def collect(company: Company, community_id: str, share: float, seed: int) -> int:
    """The given share of the homes pays what it owes; some pay a part only. Returns the number of payments."""
    cashier, random = company.as_("cashier"), Random(seed)  # noqa: S311 - nothing secret is drawn
    open_shift(company, community_id)
    payments = 0
    owing: dict[str, int] = {}
    for open_bill in cashier.pages("billing/bills", community_id=community_id, state="issued"):
        owing[open_bill["unit_id"]] = owing.get(open_bill["unit_id"], 0) + open_bill["balance_cents"]
    for unit_id, owed in owing.items():
        if random.random() > share:
            continue
        amount = owed if random.random() < 0.85 else owed // 2
        body = {"unit_id": unit_id, "channel": "cash", "amount_cents": amount}
        if random.random() < 0.5:
            body |= {"channel": "transfer", "reference": f"2026{random.randrange(10**12):012}"}
        cashier.post("billing/payments", body)
        payments += 1
    return payments
