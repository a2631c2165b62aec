"""The expert panel over HTTP (S0-41, S0-42, S0-90)."""

from typing import Any

from identity_companies import Browser, Company, Mailbox
from organisation import API, etag, ids, joined, leave

from events import identity as facts

PANEL = f"{API}/expert-panel"


async def name(browser: Browser, discipline: str, version: int, experts: list[str], leader: str | None) -> Any:
    body = {"experts": experts, "leader_id": leader}
    return await browser.put(f"{PANEL}/{discipline}", json=body, headers=etag(version))


async def test_every_discipline_is_there_and_says_what_is_missing(company: Company) -> None:
    found = (await (await company.signed_in()).get(PANEL)).json()
    assert [row["discipline"] for row in found] == [
        "property", "procurement", "sales", "engineering_quality", "design", "marketing", "legal",
    ]  # fmt: skip
    assert {tuple(row["missing"]) for row in found} == {("expert", "leader")}


async def test_experts_and_a_leader_are_named_and_changes_keep_the_history(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    names = ("钱工", "孙工", "周总")
    first, second, leader = [(await joined(company, admin, mailbox, one))["id"] for one in names]
    named = await name(admin, "engineering_quality", 0, [first], leader)
    assert named.status_code == 200, named.text
    assert (named.json()["missing"], named.json()["version"]) == ([], 1)
    changed = (await name(admin, "engineering_quality", 1, [second, first], None)).json()
    assert changed["missing"] == ["leader"]
    assert [(row["seat"], row["staff_name"]) for row in changed["history"]] == [("leader", "周总")]
    told = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.ExpertPanelChanged)]
    assert [(fact.experts, fact.leader_id) for fact in told] == [
        (ids(first), ids(leader)[0]), (ids(first, second), None),
    ]  # fmt: skip
    promoted = await name(admin, "engineering_quality", 2, [second], first)
    assert promoted.status_code == 200, promoted.text
    assert [(row["seat"], row["staff_name"]) for row in promoted.json()["seats"]] == [
        ("expert", "孙工"), ("leader", "钱工"),
    ]  # fmt: skip


async def test_what_does_not_fit_is_refused_by_name(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    first = (await joined(company, admin, mailbox, "钱工"))["id"]
    both = await name(admin, "legal", 0, [first], first)
    assert (both.status_code, both.json()["code"]) == (409, "leader_is_expert")
    waiting = await admin.post(
        f"{API}/staff", json={"display_name": "新人", "mobile": "13900000003", "scope": "tenant"}
    )
    refused = await name(admin, "legal", 0, [waiting.json()["id"]], first)
    assert (refused.status_code, refused.json()["errors"][0]) == (
        422, {"field": "experts", "code": "not_active", "message": ""},
    )  # fmt: skip
    assert (await name(admin, "astrology", 0, [first], None)).status_code in (400, 404)
    assert (await name(admin, "legal", 3, [first], None)).status_code == 412


async def test_a_leavers_seat_is_vacant_and_told(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    expert, leader = [await joined(company, admin, mailbox, one) for one in ("钱工", "周总")]
    for discipline in ("legal", "design"):
        assert (await name(admin, discipline, 0, [expert["id"]], leader["id"])).status_code == 200
    await company.harness.forget_outbox()
    await leave(admin, expert)
    found = {row["discipline"]: row for row in (await admin.get(PANEL)).json()}
    assert [found[discipline]["missing"] for discipline in ("legal", "design")] == [["expert"], ["expert"]]
    told = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.ExpertPanelChanged)]
    assert {(fact.discipline, fact.experts, str(fact.vacated_by)) for fact in told} == {
        ("legal", (), expert["id"]), ("design", (), expert["id"]),
    }  # fmt: skip
