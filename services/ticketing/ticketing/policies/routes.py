"""Clock policies over HTTP: what is in force, its history, the draft of the next one, and the deadline tester."""

from datetime import UTC
from typing import Annotated

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody, QueryParameter

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.clocks.evaluation import Circumstances
from ticketing.clocks.official_days import days_of, published_years
from ticketing.clocks.policy import CODES
from ticketing.clocks.schemas import RuleRead
from ticketing.policies.differences import differences
from ticketing.policies.errors import NoOfficialDays
from ticketing.policies.local_rules import LOCAL_RULES
from ticketing.policies.repository import PolicyRepository
from ticketing.policies.schemas import (
    DayRead,
    DifferenceRead,
    DraftRead,
    PolicyInForceRead,
    PolicyRead,
    PolicyVersionRead,
    PublishClockPolicy,
    SaveClockPolicyDraft,
    TrialRead,
    TriedClockRead,
    TryDeadline,
    VocabularyRead,
)
from ticketing.policies.service import PolicyService
from ticketing.policies.trials import try_deadline
from ticketing.policies.validation import EVENTS, HEARERS, OWNERS, PROCEDURE_CODES
from ticketing.tickets.codes import KINDS, PHASES, SEVERITIES

READ = "ticketing.clock_policy.read"
MANAGE = "ticketing.clock_policy.manage"
PUBLISH = "ticketing.clock_policy.publish"

OneVersion = Annotated[int | None, QueryParameter(ge=1)]
Version = Annotated[int, QueryParameter(name="from", ge=1)]
Other = Annotated[int | None, QueryParameter(name="to", ge=1)]


@get("/clock-policy", permission=READ, summary="The clock policy in force, or an earlier version")
async def read_policy(work: NamedDependency[Work], version: OneVersion = None) -> PolicyInForceRead:
    return await PolicyService(work).read(version)


@get("/clock-policy/vocabulary", permission=READ, summary="What rules can be made of")
async def read_vocabulary() -> VocabularyRead:
    return VocabularyRead(
        codes=CODES,
        procedure_codes=PROCEDURE_CODES,
        events=EVENTS,
        owners=OWNERS,
        hearers=HEARERS,
        kinds=KINDS,
        severities=SEVERITIES,
        phases=PHASES,
        official_years=published_years(),
        local_rules=[RuleRead.of(rule) for rule in LOCAL_RULES],
    )


@get("/clock-policy/official-days", permission=READ, summary="Days off and made-up days of a year's official notice")
async def read_official_days(year: FromQuery[int]) -> list[DayRead]:
    if year not in published_years():
        raise NoOfficialDays(years=published_years())
    return [DayRead(day=day.day, working=day.working, name=day.name) for day in days_of(year)]


@get("/clock-policy/versions", permission=READ, summary="All versions, the newest first")
async def list_versions(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[PolicyVersionRead]:
    rows, following = await PolicyRepository(work).history(cursor, limit)
    return Page(items=[PolicyVersionRead.of(row) for row in rows], next_cursor=following)


@get("/clock-policy/differences", permission=READ, summary="What changed between two versions, or up to the draft")
async def list_differences(work: NamedDependency[Work], before: Version, after: Other = None) -> list[DifferenceRead]:
    policies = PolicyService(work)
    new = (await policies.draft()).policy if after is None else await policies.version(after)
    return [DifferenceRead.of(each) for each in differences(await policies.version(before), new)]


@post("/clock-policy/draft", permission=MANAGE, status_code=201, summary="Begin a draft of what is in force")
async def begin_draft(work: NamedDependency[Work]) -> DraftRead:
    policies = PolicyService(work)
    return await policies.shown(await policies.begin())


@get("/clock-policy/draft", permission=READ, summary="The open draft")
async def read_draft(work: NamedDependency[Work]) -> DraftRead:
    policies = PolicyService(work)
    return await policies.shown(await policies.draft())


@put("/clock-policy/draft", permission=MANAGE, summary="Save the draft; nothing is kept that may not be published")
async def save_draft(
    data: JSONBody[SaveClockPolicyDraft], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DraftRead:
    policies = PolicyService(work)
    return await policies.shown(await policies.save(if_match, data.policy()))


@post("/clock-policy/draft/discard", permission=MANAGE, status_code=200, summary="Give the draft up")
async def discard_draft(work: NamedDependency[Work], if_match: NamedDependency[int]) -> DraftRead:
    policies = PolicyService(work)
    return await policies.shown(await policies.discard(if_match))


@post("/clock-policy/draft/publish", permission=PUBLISH, status_code=200, summary="Put the draft in force from now on")
async def publish_draft(
    data: JSONBody[PublishClockPolicy], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> PolicyRead:
    return PolicyRead.of(await PolicyService(work).publish_draft(if_match, data.note))


@post(
    "/clock-policy/trials",
    permission=READ,
    status_code=200,
    idempotent=False,
    summary="What the deadline would be, by the policy in force and by the draft",
)
async def try_out(data: JSONBody[TryDeadline], work: NamedDependency[Work]) -> TrialRead:
    policies = PolicyService(work)
    case = Circumstances(kind=data.kind, severity=data.severity, phase=data.phase, accepted_at=data.accepted_at)
    at = data.at.astimezone(UTC)
    in_force = await policies.policies.current()
    draft = await policies.drafts.open()
    tried = [
        [TriedClockRead.of(clock) for clock in try_deadline(policy, data.event, at, case)]
        for policy in (in_force, *([draft.policy] if draft else []))
    ]
    return TrialRead(policy_version=in_force.version, in_force=tried[0], draft=tried[1] if draft else None)


routes = [
    read_policy,
    read_vocabulary,
    read_official_days,
    list_versions,
    list_differences,
    begin_draft,
    read_draft,
    save_draft,
    discard_draft,
    publish_draft,
    try_out,
]
