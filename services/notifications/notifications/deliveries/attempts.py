"""The steps of one attempt, each a transaction of its own: between them the mail is on its way.

Whoever comes late (a second worker, an attempt that outlived its watch) finds another number of attempts or another
state and leaves without effect: one mail goes through the door once.
"""

from kit.work import Work
from notifications.clients.contacts import Contact
from notifications.deliveries.addresses import masked, without_addresses
from notifications.deliveries.letter import Letter, Recipient, Try
from notifications.deliveries.models import Delivery, DeliveryAttempt
from notifications.deliveries.quiet_hours import sendable_from
from notifications.deliveries.repository import DeliveryRepository
from notifications.deliveries.retry_plan import RESOLVE_AFTER
from notifications.deliveries.service import DUE, DeliveryService, show
from notifications.messages.models import Message
from notifications.projections.service import ProjectionService
from notifications.templates.service import TemplateService
from notifications.templates.shapes import LegalKind, Locale, language

DETAIL_LIMIT = 500
NAMELESS: dict[Locale, str] = {"zh-CN": "客户", "en": "customer"}
LEGAL_KINDS: dict[str, LegalKind] = {"service": "service", "dunning": "dunning", "marketing": "marketing"}


class AttemptService:
    def __init__(self, work: Work, attempt: Try) -> None:
        self.work = work
        self.attempt = attempt
        self.deliveries = DeliveryRepository(work)

    async def recipient(self) -> Recipient | None:
        """Whom the mail is for, or None when there is nothing to do now."""
        delivery, message = await self.deliveries.with_message(self.attempt.delivery_id)
        if not self._mine(delivery):
            return None
        due = sendable_from(message.legal_kind, self.work.now)
        if due > self.work.now:
            self.work.schedule(DUE, due, delivery.id)
            return None
        return Recipient(message.recipient_id, message.to_requester)

    async def write(self, contact: Contact) -> Letter:
        """The mail in the words of the company and the language of the reader."""
        delivery, message = await self.deliveries.with_message(self.attempt.delivery_id)
        copies = ProjectionService(self.work)
        company, locale = await copies.company()
        if contact.locale:
            locale = language(contact.locale)
        context = (await copies.surroundings([message.place]))[message.place]
        if message.to_requester:
            context |= {"answer": contact.answer}
        draft = await TemplateService(self.work).draft(message.template, locale, message.facts, context)
        return Letter(
            text=draft.filled(company=company, addressee=contact.name or NAMELESS[locale]),
            text_version=draft.version,
            locale=locale,
            legal_kind=LEGAL_KINDS[message.legal_kind],
            sender_name=company,
            provider_key=delivery.provider_key,
            written_at=self.work.now,
            reply_to=contact.reply_to,
            mark=contact.mark,
        )

    async def hand_over(self, letter: Letter, address: str) -> bool:
        """The door: recorded and committed before the mail server may take the mail."""
        delivery, _ = await self._locked()
        if not self._mine(delivery):
            return False
        delivery.hand_over()
        self._begin(delivery, letter, address)
        self.work.schedule(DUE, self.work.now + RESOLVE_AFTER, delivery.id)
        return True

    async def sent(self, answer: str) -> None:
        delivery, message = await self._locked()
        if not self._through_the_door(delivery):
            return
        delivery.sent(self.work.now)
        await self._end("sent", None, answer)
        message.state = "sent"
        self.work.cancel(DUE, delivery.id)
        show(self.work, message)

    async def no_answer(self, detail: str) -> None:
        delivery, message = await self._locked()
        if not self._through_the_door(delivery) or delivery.state == "unknown":
            return
        delivery.unknown(self.work.now)
        await self._end("unknown", "no_answer", detail)
        message.state = "unknown"
        self.work.cancel(DUE, delivery.id)
        show(self.work, message)

    async def refused(
        self, code: str, answer: str, *, permanent: bool = False, letter: Letter | None = None, address: str = ""
    ) -> None:
        """Before the door, or by a clear no behind it: repeat later, or go on with the next channel."""
        delivery, message = await self._locked()
        if self._mine(delivery):
            delivery.attempts += 1
            self._begin(delivery, letter, address)
            await self.work.session.flush()
        elif not self._through_the_door(delivery):
            return
        await self._end("failed", code, answer)
        pause = delivery.failed(code, self.work.now, permanent=permanent)
        if pause is not None:
            self.work.schedule(DUE, self.work.now + pause, delivery.id)
            return
        self.work.cancel(DUE, delivery.id)
        await DeliveryService(self.work).exhausted(message, delivery, code)

    async def unreachable(self, reason: str) -> None:
        """Nothing to send to. Kept and shown to staff, never silently lost; other channels are not tried, because a
        missing address is known beforehand while a broken one is news."""
        delivery, message = await self._locked()
        if not self._mine(delivery):
            return
        delivery.unreachable(reason, self.work.now)
        self.work.cancel(DUE, delivery.id)
        DeliveryService(self.work).give_up(message, "unreachable", reason)

    def _mine(self, delivery: Delivery) -> bool:
        return delivery.state == "planned" and delivery.attempts == self.attempt.attempts

    def _through_the_door(self, delivery: Delivery) -> bool:
        return delivery.state in {"sending", "unknown"} and delivery.attempts == self.attempt.attempts + 1

    async def _locked(self) -> tuple[Delivery, Message]:
        return await self.deliveries.with_message(self.attempt.delivery_id, lock=True)

    def _begin(self, delivery: Delivery, letter: Letter | None, address: str) -> None:
        if letter:
            delivery.text_version, delivery.locale = letter.text_version, letter.locale
        delivery.masked_address = masked(address) if address else None
        started_at = letter.written_at if letter else self.work.now
        self.deliveries.add_attempt(
            DeliveryAttempt(delivery_id=delivery.id, no=delivery.attempts, started_at=started_at)
        )

    async def _end(self, outcome: str, code: str | None, detail: str) -> None:
        attempt = await self.deliveries.attempt(self.attempt.delivery_id, self.attempt.attempts + 1)
        attempt.outcome, attempt.error_code, attempt.ended_at = outcome, code, self.work.now
        attempt.detail = without_addresses(detail)[:DETAIL_LIMIT]
