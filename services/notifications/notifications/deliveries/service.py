"""Deliveries from plan to end: which channel, when, how often, and what to do when nothing reaches the recipient.

One durable timer per delivery means "look at it again": at its time, after a pause between attempts, or because an
attempt has said nothing for too long.
"""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from uuid import UUID

from uuid_utils.compat import uuid7

from events.notifications import MessageDead, MessageRevived
from kit.work import Work
from notifications.channel_orders.service import ChannelOrderService
from notifications.deliveries.letter import Try
from notifications.deliveries.mail import message_id
from notifications.deliveries.models import Delivery
from notifications.deliveries.quiet_hours import sendable_from
from notifications.deliveries.repository import DeliveryRepository
from notifications.deliveries.retry_plan import RESOLVE_AFTER, next_channel
from notifications.inbox_items.service import InboxItemService
from notifications.messages.models import GIVEN_UP, Message
from notifications.messages.repository import MessageRepository
from notifications.projections.service import ProjectionService, Reader
from notifications.settings import settings_of
from notifications.templates.rendering import Text
from notifications.templates.service import Draft, TemplateService

DUE = "delivery.due"
PHONE_TASK = "phone_task"
"""the channel of last resort, and the text that asks for the phone call"""
SENDER = "sender"
"""where the running service keeps its sender"""


class DeliveryService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.deliveries = DeliveryRepository(work)
        self.messages = MessageRepository(work)
        self.templates = TemplateService(work)
        self.copies = ProjectionService(work)
        self.inboxes = InboxItemService(work)

    async def note(self, told: Sequence[tuple[Message, Reader]]) -> None:
        """Deliver into the inboxes of staff members. Messages that say the same stand together."""
        await self._note(told, "in_app")

    async def begin(self, message: Message) -> None:
        """Start on the first channel of the company's order."""
        first = (await self._order(message))[0]
        if first != "email":  # planning a mail leaves the message as it is; a phone task ends it at once
            message = await self.messages.get(message.id)
        await self._open(message, first)

    async def phone(self, message: Message) -> None:
        """Nothing can be sent: ask at once for a phone call."""
        await self._phone_task(await self.messages.get(message.id))

    async def due(self, delivery_id: UUID) -> None:
        """The delivery's timer rang."""
        delivery = await self.deliveries.find(delivery_id, lock=True)
        if delivery is None:
            return
        if delivery.state == "sending":
            await self.interrupted(delivery)
        elif delivery.state == "planned":
            self.work.schedule(DUE, self.work.now + RESOLVE_AFTER, delivery.id)
            attempt = Try(self.work.tenant_id, delivery.id, delivery.attempts)
            self.work.after_commit(partial(self.work.runtime.state[SENDER].accept, attempt))

    async def interrupted(self, delivery: Delivery) -> None:
        """An attempt went through the door and its process died: only a person can find out what happened."""
        delivery.unknown(self.work.now)
        attempt = await self.deliveries.attempt(delivery.id, delivery.attempts)
        attempt.outcome, attempt.ended_at = "unknown", self.work.now
        message = await self.messages.get(delivery.message_id, lock=True)
        message.state = "unknown"
        show(self.work, message)

    async def exhausted(self, message: Message, delivery: Delivery, code: str) -> None:
        """The channel is at its end: go on with the next one, or give up."""
        following = next_channel(await self._order(message), delivery.channel)
        if following is None:
            self.give_up(message, "dead", code)
        else:
            await self._start(message, following)

    def give_up(self, message: Message, state: str, code: str) -> None:
        message.state = state
        message.version += 1
        died = MessageDead(
            template=message.template,
            recipient_kind=message.recipient_kind,
            recipient_id=message.recipient_id,
            error_code=code,
            subject_kind=message.subject_kind,
            subject_id=message.subject_id,
        )
        self.work.publish(died, message.id, message.version)
        show(self.work, message)

    async def retry(self, id: UUID) -> tuple[Delivery, Message]:
        """A person has the mail sent again, for example after the address was corrected."""
        delivery, message = await self.deliveries.with_message(id, lock=True)
        delivery.retry(self.work.now)
        self._requeue(delivery, message)
        return delivery, message

    async def settle(self, id: UUID, *, sent: bool) -> tuple[Delivery, Message]:
        """A person says what became of an attempt nobody knew the end of."""
        delivery, message = await self.deliveries.with_message(id, lock=True)
        delivery.settle(sent=sent, at=self.work.now)
        if sent:
            message.state = "sent"
            show(self.work, message)
        else:
            self._requeue(delivery, message)
        return delivery, message

    async def _order(self, message: Message) -> tuple[str, ...]:
        """The company's order, without phoning where nobody is in charge (unless there is nothing else)."""
        channels = (await ChannelOrderService(self.work).current()).channels
        possible = tuple(channel for channel in channels if channel != PHONE_TASK or message.in_charge_id)
        return possible or channels

    def _requeue(self, delivery: Delivery, message: Message) -> None:
        if message.state in GIVEN_UP:
            message.version += 1
            self.work.publish(MessageRevived(), message.id, message.version)
        message.state = "queued"
        delivery.next_at = sendable_from(message.legal_kind, self.work.now)
        self.work.schedule(DUE, delivery.next_at, delivery.id)
        show(self.work, message)

    async def _start(self, message: Message, channel: str) -> None:
        earlier = await self.deliveries.on_channel(message.id, channel)
        if earlier is not None and earlier.state == "sent":
            # A mail sent again by hand has failed again; the next channel had its turn the first time.
            message.state = "sent"
        elif earlier is not None:
            await self.exhausted(message, earlier, earlier.error_code or "failed")
        else:
            await self._open(message, channel)

    async def _open(self, message: Message, channel: str) -> None:
        if channel == PHONE_TASK:
            await self._phone_task(message)
            return
        delivery = self._add(message, channel)
        delivery.state = "planned"
        delivery.next_at = sendable_from(message.legal_kind, self.work.now)
        self.work.schedule(DUE, delivery.next_at, delivery.id)

    async def _phone_task(self, message: Message) -> None:
        """Ask the staff member in charge to phone. Without one the message is at its end."""
        reader = await self.copies.reader(message.in_charge_id) if message.in_charge_id else None
        if reader is None:
            delivery = self._add(message, PHONE_TASK)
            delivery.failed("nobody_in_charge", self.work.now, permanent=True)
            await self.exhausted(message, delivery, "nobody_in_charge")
            return
        company, _ = await self.copies.company()
        surroundings = (await self.copies.surroundings([message.place]))[message.place]
        draft = await self.templates.draft(
            message.template, reader.locale, message.facts, surroundings | {"company": company}
        )
        await self._note([(message, reader)], PHONE_TASK, draft.filled().subject)
        message.state = "sent"

    async def _note(self, told: Sequence[tuple[Message, Reader]], channel: str, matter: str | None = None) -> None:
        """What says the same is written once in each language. `matter`: what somebody is asked to phone about; they
        are not told the message itself."""
        places = await self.copies.surroundings({message.place for message, _ in told})
        codes = {PHONE_TASK if matter else message.template for message, _ in told}
        wordings = {(each.template.code, each.locale): each for each in await self.templates.wordings(codes)}
        for (code, place, facts), same in groupby(told, lambda one: (one[0].template, one[0].place, one[0].facts)):
            template, context = PHONE_TASK if matter else code, places[place] | {"matter": matter}
            texts: dict[str, tuple[int, Text]] = {}
            for message, reader in same:
                if reader.locale not in texts:
                    draft = Draft.of(wordings[template, reader.locale], facts, context)
                    texts[reader.locale] = draft.version, draft.filled()
                delivery = self._add(message, channel)
                delivery.attempts, delivery.locale = 1, reader.locale
                delivery.text_version, text = texts[reader.locale]
                delivery.sent(self.work.now)
                self.inboxes.put(message, reader.staff_id, template, text)

    def _add(self, message: Message, channel: str) -> Delivery:
        id = uuid7()
        return self.deliveries.add(
            Delivery(
                id=id,
                message_id=message.id,
                channel=channel,
                attempts=0,
                failures=0,
                provider_key=message_id(
                    id,
                    settings_of(self.work.runtime).mail_address,
                    message.subject_id if message.to_requester else None,
                ),
                created_at=self.work.now,
            )
        )


def show(work: Work, message: Message) -> None:
    """Tell open screens that the deliveries of a ticket, bill or payment changed."""
    members = {"community_id": message.community_id} if message.community_id else {}
    work.live("delivery", message.subject_id, **members)
