"""The course of a call: whatever moves it, the same follows.

An inbound call that nobody took is called back, unless the number has reached somebody since; a call that reaches
somebody settles what was to be called back. A recording goes when its time is over.
"""

from collections.abc import Collection
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.callbacks.service import CallbackService
from ticketing.caller_tiers.repository import CallerTierRepository
from ticketing.calls.codes import OVER
from ticketing.calls.facts import fact
from ticketing.calls.models import Call
from ticketing.calls.repository import CallRepository
from ticketing.calls.retention import kept_until
from ticketing.calls.tiers import tier_of
from ticketing.tickets.repository import TicketRepository

RECORDING = "call.recording"

_MOVED = {"answered": facts.CallAnswered, "ended": facts.CallEnded, "missed": facts.CallMissed}


class CallCourse:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.calls = CallRepository(work)

    def changed(self, call: Call) -> None:
        self.work.record(call, fact(facts.CallChanged, call))

    async def moved(self, call: Call, before: str | None) -> None:
        """Record what became of the call and see to what follows; `before` is None for a call that is new."""
        if before is None:
            self.work.record(call, fact(facts.CallAnnounced, call))
        if call.state != before and (kind := _MOVED.get(call.state)):
            self.work.record(call, fact(kind, call))
        elif before is not None:
            self.changed(call)
        if call.state != before and call.state in OVER and call.verified_at is not None:
            self.verification(call, call.verified_person_id)
        await self.work.session.flush()  # what follows refers to it
        callbacks = CallbackService(self.work)
        if call.answered_at is not None and before in (None, "dialling", "ringing", "missed"):
            await callbacks.reached(call)
        if call.state == "missed" and before != "missed" and call.direction == "in":
            spoken = call.number_blind and await self.calls.reached_since(call.number_blind, call.rang_at)
            if not spoken:
                await callbacks.after_missed(call)
        if call.recording is not None and call.recording_until is None:
            await self.keep_recording(call)

    def verification(self, call: Call, person_id: UUID | None, homes: tuple[UUID, ...] | None = None) -> None:
        """Say how it stands with the verification of whoever speaks, after the fact about the call was recorded. One
        that reached nobody, or has its result, verifies nobody any more; the call itself keeps that somebody was."""
        if call.operator_id is None or person_id is None:
            return
        stated = facts.CallerVerificationChanged(
            call_id=call.id,
            call_version=call.version,
            operator_id=call.operator_id,
            person_id=person_id,
            verified_at=call.verified_at if call.verifies else None,
            ended_at=call.ended_at or call.missed_at,
            owned_unit_ids=homes,
        )
        self.work.publish(stated, uuid7(), 1)

    async def keep_recording(self, call: Call) -> None:
        """Say until when the recording is kept, and look at it then."""
        complaint = await self.calls.has_complaint(call.id)
        call.recording_until = kept_until(call.ended_at or call.rang_at, complaint=complaint)
        key = call.recording_until.isoformat()  # one that rings earlier does nothing
        self.work.schedule(RECORDING, call.recording_until, call.id, key=key)

    async def expire_recording(self, call: Call) -> None:
        """The reference goes, the log stays. Nothing happens when it is to be kept longer."""
        if call.recording is None or call.recording_until is None or call.recording_until > self.work.now:
            return
        call.recording, call.recording_expired_at = None, self.work.now
        self.changed(call)

    async def rank(self, call: Call) -> None:
        """How often this caller had called about one matter when the call began, whatever is registered during it.
        A frequent caller is brought to the supervisor's notice, once a day, but not to theirs whom they complained
        about so often: who hears of it is led to the caller."""
        if call.direction != "in":
            return
        tiers = CallerTierRepository(self.work)
        counted = await tiers.calls_before(call)
        call.tier = tier_of(max(counted.values(), default=0))
        caller = call.person_id.bytes if call.person_id else call.number_blind
        if call.tier == "frequent" and caller and await tiers.first_alert(self.work.today, caller, call.id):
            about = [id for id in await self._complained_about(counted) if not await self._frequent_without(call, id)]
            self.work.record(call, fact(facts.FrequentCallerNoticed, call, about_ids=tuple(sorted(about))))

    async def _complained_about(self, matters: Collection[UUID]) -> set[UUID]:
        tickets = TicketRepository(self.work)
        return await tickets.accused(await tickets.known(matters))

    async def _frequent_without(self, call: Call, staff_id: UUID) -> bool:
        """Whether the caller is a frequent one by matters that are not about this colleague."""
        apart = await TicketRepository(self.work).all_about(staff_id)
        counted = await CallerTierRepository(self.work).calls_before(call, apart)
        return tier_of(max(counted.values(), default=0)) == "frequent"
