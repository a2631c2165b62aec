"""Clock policies as people change them: draft, check, publish; clocks that run keep the version they began under."""

import msgspec
from msgspec.structs import replace
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import InvalidFields, NotFound, StaleVersion
from kit.work import Work
from ticketing.clocks.policy import CODES, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.completion import completed, note_of
from ticketing.policies.differences import differences
from ticketing.policies.errors import DraftOpen, NoDraft
from ticketing.policies.models import OPEN, ClockPolicy, ClockPolicyDraft
from ticketing.policies.repository import DraftRepository, PolicyRepository
from ticketing.policies.schemas import DraftRead, PolicyInForceRead, PolicyRead, WarningsRead
from ticketing.policies.validation import faults, longer_than_shipped
from ticketing.silences.service import SilenceService
from ticketing.staff.reach import check_whole_company
from ticketing.tickets.errors import NothingChanged


class PolicyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.policies = PolicyRepository(work)
        self.drafts = DraftRepository(work)

    async def version(self, number: int) -> Policy:
        """Raises NotFound."""
        if await self.policies.issued(number) is None:
            raise NotFound
        return await self.policies.at(number)

    async def draft(self) -> ClockPolicyDraft:
        """Raises NoDraft."""
        found = await self.drafts.open()
        if found is None:
            raise NoDraft
        return found

    async def begin(self) -> ClockPolicyDraft:
        """A draft that says what is in force. Raises DraftOpen when somebody works on one already."""
        check_whole_company(self.work)
        if await self.drafts.open() is not None:
            raise DraftOpen
        current = await self.policies.current()
        return await self.drafts.begin(
            ClockPolicyDraft(
                id=uuid7(),
                content=msgspec.to_builtins(current),
                based_on=current.version,
                state=OPEN,
                changed_by=self.work.principal.id,
                changed_at=self.work.now,
                version=1,
                created_at=self.work.now,
                updated_at=self.work.now,
            )
        )

    async def save(self, expected: int, policy: Policy) -> ClockPolicyDraft:
        """Raises InvalidFields with everything that may not be published."""
        check_whole_company(self.work)
        draft = await self._opened(expected)
        check(policy)
        draft.save(msgspec.to_builtins(replace(policy, version=draft.based_on)), self.work.principal.id, self.work.now)
        return draft

    async def discard(self, expected: int) -> ClockPolicyDraft:
        check_whole_company(self.work)
        draft = await self._opened(expected)
        draft.discard(self.work.principal.id, self.work.now)
        return draft

    async def publish_draft(self, expected: int, note: str) -> Policy:
        """Put the draft in force from now on. Checked again: what may be published may have changed since."""
        check_whole_company(self.work)
        draft = await self._opened(expected)
        current, policy = await self.policies.current(), draft.policy
        check(policy)
        changed = differences(current, policy)
        if not changed:
            raise NothingChanged
        published = await self.publish(policy, current.version + 1, note=note, changes=len(changed))
        draft.publish(published.version, self.work.principal.id, self.work.now)
        return published

    async def publish(
        self, policy: Policy, version: int, *, note: str | None = None, changes: int = 0, shipped: bool = False
    ) -> Policy:
        """Clocks that run keep the version they were started under; silences count by the new calendar at once."""
        before = await self.policies.newest()
        if before is not None and policy.business != msgspec.convert(before.content, Policy).business:
            SilenceService(self.work).reckon_anew(f"policy {version}")
        published = replace(policy, version=version, knows=CODES)
        row = self.policies.add(
            ClockPolicy(
                id=uuid7(),
                version=version,
                content=msgspec.to_builtins(published),
                published_by=None if shipped else self.work.principal.id,
                published_at=self.work.now,
                note=note,
                changes=changes,
            )
        )
        await self.work.session.flush()
        if not shipped:
            stated = facts.ClockPolicyPublished(
                policy_version=version, published_by=self.work.principal.id, changes=changes
            )
            self.work.publish(stated, row.id, 1)
        return published

    async def _opened(self, expected: int) -> ClockPolicyDraft:
        draft = await self.drafts.open(lock=True)
        if draft is None:
            raise NoDraft
        if draft.version != expected:
            raise StaleVersion(current_version=draft.version)
        return draft

    async def read(self, version: int | None) -> PolicyInForceRead:
        """What is in force, or an earlier version. Raises NotFound."""
        policy = await self.policies.current() if version is None else await self.version(version)
        issued = await self.policies.issued(policy.version)
        assert issued is not None, "what was read was issued"
        return PolicyInForceRead(
            policy=PolicyRead.of(policy),
            warnings=await self._warnings(policy),
            published_at=issued.published_at,
            published_by_name=issued.published_by_name,
            note=issued.note,
            draft_open=await self.drafts.open() is not None,
        )

    async def shown(self, draft: ClockPolicyDraft) -> DraftRead:
        """The draft beside what is in force."""
        found = differences(await self.policies.current(), draft.policy)
        name = await self.drafts.name_of(draft.changed_by)
        return DraftRead.of(draft, name, found, await self._warnings(draft.policy))

    async def _warnings(self, policy: Policy) -> WarningsRead:
        this_year = self.work.today.year
        told = {role for rule in policy.rules for role in rule.escalates_to}
        return WarningsRead(
            missing_years=[year for year in (this_year, this_year + 1) if year not in policy.business.years],
            business_in_use=any(rule.calendar == "business" for rule in policy.rules),
            roles_without_holder=sorted(told - await self.policies.roles_held()),
            longer_than_procedure=longer_than_shipped(policy),
        )


def check(policy: Policy) -> None:
    if found := faults(policy):
        raise InvalidFields(found)


async def seed_policy(work: Work) -> None:
    """A tenant starts with the shipped policy and follows it release by release until somebody publishes an own one.

    An own policy is only completed: clocks it cannot know, because they are newer, are added as they are shipped.
    """
    policies = PolicyService(work)
    newest = await policies.policies.newest()
    if newest is None:
        await policies.publish(DEFAULT_POLICY, version=1, shipped=True)
        return
    stored = msgspec.convert(newest.content, Policy)
    own = await policies.policies.has_own()
    policy = completed(stored) if own else DEFAULT_POLICY
    if changed := len(differences(stored, policy)):
        note = note_of(stored) if own else None
        await policies.publish(policy, newest.version + 1, note=note, changes=changed, shipped=True)
        draft = await policies.drafts.open(lock=True)
        if draft is not None and own:
            draft.follow(msgspec.to_builtins(completed(draft.policy)), newest.version + 1)
