"""The specialist team of a community over HTTP (S0-39, S0-74, S0-75)."""

from datetime import timedelta
from typing import Any

from identity_companies import Browser, Company, Mailbox
from organisation import API, community, etag, ids, joined, leave

from events import identity as facts
from kit import clock

TEAMS = f"{API}/specialist-teams"


async def appoint(browser: Browser, place: str, version: int, **wish: Any) -> Any:
    return await browser.put(f"{TEAMS}/{place}", json=wish, headers=etag(version))


async def test_a_missing_seat_is_a_warning_with_its_fallback(company: Company) -> None:
    admin = await company.signed_in()
    place = await community(company)
    [team] = (await admin.get(TEAMS)).json()
    assert (team["community_id"], team["seats"], team["version"]) == (place, [], 0)
    assert {(warning["seat"], warning["code"], warning["falls_back_to"]) for warning in team["warnings"]} == {
        ("property_manager", "vacant", "property_department"),
        ("dedicated_clerk", "vacant", "property_department"),
        ("project_delegate", "vacant", "project_department"),
    }


async def test_three_seats_are_appointed_and_their_dates_are_kept(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    place = await community(company)
    people = [await joined(company, admin, mailbox, name) for name in ("王经理", "李专员", "赵代表")]
    manager, clerk, delegate = (person["id"] for person in people)
    long_ago = (clock.day_of(clock.now()) - timedelta(days=30)).isoformat()
    team = await appoint(
        admin,
        place,
        0,
        property_manager=manager,
        dedicated_clerk=clerk,
        project_delegate=delegate,
        appointed_on=long_ago,
    )
    assert team.status_code == 200, team.text
    assert team.json()["warnings"] == []
    assert {seat["appointed_on"] for seat in team.json()["seats"]} == {long_ago}
    other = await joined(company, admin, mailbox, "孙专员")
    changed = (await appoint(admin, place, 1, dedicated_clerk=other["id"])).json()
    today = clock.day_of(clock.now()).isoformat()
    assert [(seat["seat"], seat["staff_name"]) for seat in changed["seats"]] == [
        ("property_manager", "王经理"), ("dedicated_clerk", "孙专员"), ("project_delegate", "赵代表"),
    ]  # fmt: skip
    [past] = changed["history"]
    assert (past["staff_name"], past["appointed_on"], past["ended_on"]) == ("李专员", long_ago, today)
    told = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.SpecialistTeamChanged)]
    assert [fact.dedicated_clerk for fact in told] == list(ids(clerk, other["id"]))
    assert (await appoint(admin, place, 1, dedicated_clerk=None)).status_code == 412


async def test_what_does_not_fit_is_refused_by_name(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    place, elsewhere = await community(company), await community(company, "远山")
    li = await joined(company, admin, mailbox, "李专员", scope="community", communities=[elsewhere])
    wang = await joined(company, admin, mailbox, "王经理")
    waiting = (
        await admin.post(f"{API}/staff", json={"display_name": "新人", "mobile": "13900000002", "scope": "tenant"})
    ).json()
    for wish, code in (
        ({"dedicated_clerk": li["id"]}, "beyond_reach"),
        ({"dedicated_clerk": waiting["id"]}, "not_active"),
        ({"dedicated_clerk": place}, "not_active"),
    ):
        refused = await appoint(admin, place, 0, **wish)
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, code)
    both = {"property_manager": wang["id"], "dedicated_clerk": wang["id"]}
    refused = await appoint(admin, place, 0, **both)
    assert (refused.status_code, refused.json()["code"]) == (409, "one_seat_each")
    later = (clock.day_of(clock.now()) + timedelta(days=1)).isoformat()
    refused = await appoint(admin, place, 0, property_manager=wang["id"], appointed_on=later)
    assert (refused.status_code, refused.json()["code"]) == (422, "appointed_in_the_future")
    assert (await appoint(admin, place, 0, **both, concurrent=True)).status_code == 200
    earlier = (clock.day_of(clock.now()) - timedelta(days=9)).isoformat()
    refused = await appoint(admin, place, 1, dedicated_clerk=None, appointed_on=earlier)
    assert (refused.status_code, refused.json()["code"]) == (422, "appointed_before_predecessor")


async def test_a_leavers_seat_is_vacant_and_told(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    place = await community(company)
    li = await joined(company, admin, mailbox, "李专员")
    assert (await appoint(admin, place, 0, dedicated_clerk=li["id"])).status_code == 200
    await company.harness.forget_outbox()
    await leave(admin, li)
    team = (await admin.get(f"{TEAMS}/{place}")).json()
    assert (team["seats"], team["history"][0]["staff_name"]) == ([], "李专员")
    [told] = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.SpecialistTeamChanged)]
    assert (told.dedicated_clerk, str(told.vacated_by)) == (None, li["id"])


async def test_a_holder_who_serves_elsewhere_now_is_a_warning(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    place, elsewhere = await community(company), await community(company, "远山")
    li = await joined(company, admin, mailbox, "李专员", scope="community", communities=[place])
    assert (await appoint(admin, place, 0, dedicated_clerk=li["id"])).status_code == 200
    moved = await admin.patch(f"{API}/staff/{li['id']}", json={"communities": [elsewhere]}, headers=etag(li["version"]))
    assert moved.status_code == 200
    team = (await admin.get(f"{TEAMS}/{place}")).json()
    assert ("dedicated_clerk", "beyond_reach") in {(warning["seat"], warning["code"]) for warning in team["warnings"]}


async def test_a_manager_appoints_in_the_own_communities_only(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    own, other = await community(company), await community(company, "远山")
    wu = await joined(company, admin, mailbox, "吴经理", roles=["cs_manager"], scope="community", communities=[own])
    browser = await company.signed_in(wu["email"])
    assert [team["community_id"] for team in (await browser.get(TEAMS)).json()] == [own]
    assert (await appoint(browser, own, 0, property_manager=wu["id"])).status_code == 200
    assert (await appoint(browser, other, 0, property_manager=wu["id"])).status_code == 404
    assert (await browser.get(f"{TEAMS}/{other}")).status_code == 404
