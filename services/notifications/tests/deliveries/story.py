"""A story of one payer and one delivery: a fact arrives, time passes, the desk looks at the log."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from events import billing
from notifications.deliveries.sender import Sender
from testkit.harness import Client, Harness

from .post_office import Contacts, PostOffice

NOON = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
DESK = {"notifications.delivery.read", "notifications.delivery.retry", "notifications.inbox.read"}


def bill(kind: type[billing.BillFact], payer: UUID) -> billing.BillFact:
    return kind(
        no="ZDJX20260301001",
        community_id=uuid4(),
        payer_id=payer,
        period_from=date(2026, 3, 1),
        period_to=date(2026, 3, 31),
        due_date=date(2026, 3, 31),
        amount_cents=26880,
        balance_cents=26880,
    )


def payment(payer: UUID, cashier: UUID | None = None) -> billing.PaymentSucceeded:
    return billing.PaymentSucceeded(
        community_id=uuid4(),
        payer_id=payer,
        channel="transfer",
        amount_cents=26880,
        credited_cents=0,
        receipt_no="SJJX20260305001",
        received_at=NOON,
        cashier_id=cashier,
    )


class Story:
    """One payer, one desk, and the delivery that is followed."""

    def __init__(self, harness: Harness, sender: Sender, contacts: Contacts, post_office: PostOffice) -> None:
        self.harness, self.sender, self.contacts, self.office = harness, sender, contacts, post_office
        self.payer, self.subject = uuid4(), uuid4()
        harness.clock.set(NOON)

    @property
    def desk(self) -> Client:
        """Signed in afresh: days pass in these stories, and tokens live five minutes."""
        return self.harness.staff(DESK)

    async def issue_bill(self, kind: type[billing.BillFact] = billing.BillIssued) -> None:
        await self.harness.consume(bill(kind, self.payer), self.subject)
        await self.send_due()

    async def send_due(self) -> None:
        await self.harness.fire_timers()
        await self.sender.drain()

    async def wait(self, time: timedelta) -> None:
        self.harness.clock.advance(time)
        await self.send_due()

    async def deliveries(self) -> list[dict[str, Any]]:
        answer = await self.desk.get("/api/notifications/deliveries", params={"subject_id": str(self.subject)})
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def delivery(self) -> dict[str, Any]:
        (only,) = await self.deliveries()
        return only

    async def log(self) -> list[dict[str, Any]]:
        return (await self.detail())["log"]

    async def detail(self) -> Any:
        answer = await self.desk.get(f"/api/notifications/deliveries/{(await self.delivery())['id']}")
        return answer.json()

    async def act(self, action: str, **body: str) -> Any:
        id = (await self.deliveries())[-1]["id"]
        return await self.desk.post(f"/api/notifications/deliveries/{id}/{action}", json=body or None)
