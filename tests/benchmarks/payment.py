"""Taking a payment at the desk, with allocation, ledger and receipt, beside plain INSERTs of the rows it writes."""

from itertools import cycle, islice

import msgspec

from demo.api import today
from demo.company import months_before
from demo.money import bill, open_shift
from tests.benchmarks.figures import Figure
from tests.benchmarks.load import Ask
from tests.benchmarks.replay import measure_writes
from tests.benchmarks.site import Site, Size

CONNECTIONS = 16
PAYMENTS = 300


def measure(site: Site, size: Size) -> list[Figure]:
    community = site.community["id"]
    bill(site.company, community, months_before(today(), 1)[0])
    open_shift(site.company, community)
    open_bills = site.company.as_("cashier").pages("billing/bills", community_id=community, state="issued")
    units = cycle(sorted({found["unit_id"] for found in open_bills}))
    token = site.token("cashier", "billing.payment.receive")

    def asks(count: int) -> list[Ask]:
        return [_ask(site, token, unit) for unit in islice(units, count)]

    payments = size.of(PAYMENTS, CONNECTIONS)
    return measure_writes(site, size, "payment", "billing", asks, payments, CONNECTIONS)


def _ask(site: Site, token: str, unit: str) -> Ask:
    body = {"unit_id": unit, "channel": "cash", "amount_cents": 100}
    return Ask(f"{site.company.slug}.localhost", token, "/api/billing/payments", msgspec.json.encode(body))
