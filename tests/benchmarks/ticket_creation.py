"""Opening a ticket over HTTP, beside plain INSERTs of the rows it writes in one transaction."""

from datetime import UTC, datetime, timedelta
from itertools import cycle, islice

import msgspec

from tests.benchmarks.figures import Figure
from tests.benchmarks.load import Ask
from tests.benchmarks.replay import measure_writes
from tests.benchmarks.site import Site, Size

CONNECTIONS = 16
TICKETS = 400


def measure(site: Site, size: Size) -> list[Figure]:
    community, units = site.community["id"], cycle(site.units())
    token = site.token("desk_clerk", "ticketing.ticket.register", "ticketing.ticket.accept")

    def asks(count: int) -> list[Ask]:
        return [ask(site, token, community, unit) for unit in islice(units, count)]

    tickets = size.of(TICKETS, CONNECTIONS)
    return measure_writes(site, size, "ticket_creation", "ticketing", asks, tickets, CONNECTIONS)


def ask(site: Site, token: str, community: str, unit: str) -> Ask:
    body = {
        "kind": "complaint", "channel": "phone", "community_id": community, "unit_id": unit,
        "title": "楼道灯不亮", "description": "三层楼道灯不亮，已经两天",
        "promised_reply_at": (datetime.now(UTC) + timedelta(minutes=90)).isoformat(),
        "contact_name": "王女士", "contact_phone": "13800138000", "accept": True,
    }  # fmt: skip
    return Ask(f"{site.company.slug}.localhost", token, "/api/ticketing/tickets", msgspec.json.encode(body))
