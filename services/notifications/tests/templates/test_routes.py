"""The template editor."""

from collections.abc import Mapping
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from notifications.templates.catalogue import CATALOGUE
from testkit.harness import Client, Harness

READ = {"notifications.template.read"}
MANAGE = READ | {"notifications.template.manage"}
BILL = "/api/notifications/templates/bill_issued/zh-CN"
GOOD = {"subject": "账单 {bill_no}", "body": "应缴 {amount}，请于 {due_date} 前缴纳。"}


async def reword(client: Client, body: Mapping[str, object], version: int = 0, path: str = BILL):
    return await client.put(path, json=body, headers={"If-Match": f'"{version}"'})


async def test_all_templates_are_listed_in_both_languages(harness: Harness) -> None:
    items = (await harness.staff(READ).get("/api/notifications/templates")).json()["items"]
    assert len(items) == 2 * len(CATALOGUE)
    assert {item["locale"] for item in items} == {"zh-CN", "en"}
    bill = next(item for item in items if item["code"] == "bill_issued" and item["locale"] == "zh-CN")
    assert (bill["version"], bill["legal_kind"], bill["channel"]) == (0, "service", "email")
    assert {v["name"] for v in bill["variables"] if v["required"]} == {"bill_no", "amount", "due_date"}


async def test_a_text_is_replaced_version_by_version(harness: Harness) -> None:
    staff = harness.staff(MANAGE)
    first = await reword(staff, GOOD)
    assert first.status_code == 200, first.text
    assert (first.json()["version"], first.headers["etag"]) == (1, '"1"')
    second = await reword(staff, GOOD | {"subject": "新账单 {bill_no}"}, version=1)
    assert second.json()["version"] == 2
    assert second.json()["shipped"]["subject"] == "账单 {bill_no}：应缴 {amount}"
    read = (await staff.get(BILL)).json()
    assert (read["subject"], read["version"], read["written_by"]) == ("新账单 {bill_no}", 2, str(staff.id))
    versions = (await staff.get(f"{BILL}/versions")).json()["items"]
    assert [(v["version"], v["subject"]) for v in versions] == [(2, "新账单 {bill_no}"), (1, "账单 {bill_no}")]
    listed = (await staff.get("/api/notifications/templates")).json()["items"]
    assert [t["version"] for t in listed if t["code"] == "bill_issued"] == [2, 0]


@pytest.mark.parametrize("scope", [{"communities": [uuid7()]}, {"own_only": True}])
async def test_only_who_serves_the_whole_company_changes_its_texts(harness: Harness, scope: dict[str, Any]) -> None:
    local = harness.staff(MANAGE, **scope)
    refused = await reword(local, GOOD)
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")
    assert (await local.get(BILL)).json()["version"] == 0
    assert (await local.post(f"{BILL}/preview", json=GOOD)).status_code == 200


async def test_whoever_saw_an_older_text_is_refused(harness: Harness) -> None:
    staff = harness.staff(MANAGE)
    await reword(staff, GOOD)
    stale = await reword(staff, GOOD)
    assert (stale.status_code, stale.json()["code"], stale.json()["current_version"]) == (412, "stale_version", 1)
    blind = await staff.put(BILL, json=GOOD)
    assert (blind.status_code, blind.json()["code"]) == (428, "version_required")


@pytest.mark.parametrize(
    ("body", "field", "code", "variable"),
    [
        (GOOD | {"body": "{amount} {due_date} {password}"}, "body", "unknown_variable", "password"),
        (GOOD | {"body": "{due_date}"}, "body", "missing_variable", "amount"),
        (GOOD | {"body": "{amount} {due_date} {amount.__class__}"}, "body", "stray_brace", ""),
        (GOOD | {"subject": "{bill_no}\r\nBcc: spy@example.com"}, "subject", "control_character", ""),
    ],
)
async def test_an_unfit_text_is_refused_with_its_faults(
    harness: Harness, body: Mapping[str, object], field: str, code: str, variable: str
) -> None:
    staff = harness.staff(MANAGE)
    for answer in (await reword(staff, body), await staff.post(f"{BILL}/preview", json=body)):
        assert (answer.status_code, answer.json()["code"]) == (422, "text_unfit")
        assert {"field": field, "code": code, "message": variable} in answer.json()["errors"]
    assert (await staff.get(BILL)).json()["version"] == 0


@pytest.mark.parametrize(
    "body",
    [
        {"subject": "x" * 121, "body": "{amount}"},
        {"subject": "x", "body": "x" * 4001},
        {"subject": "x"},
        GOOD | {"html": "<b>"},
        GOOD | {"subject": 7},
    ],
)
async def test_a_malformed_text_is_refused(harness: Harness, body: Mapping[str, object]) -> None:
    answer = await reword(harness.staff(MANAGE), body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


async def test_a_preview_shows_sample_values_and_saves_nothing(harness: Harness) -> None:
    staff = harness.staff(READ)
    shown = await staff.post(f"{BILL}/preview", json=GOOD)
    assert shown.status_code == 200, shown.text
    assert shown.json() == {"subject": "账单 ZDJX20260301001", "body": "应缴 268.80元，请于 2026年3月31日 前缴纳。"}
    assert (await staff.get(BILL)).json()["version"] == 0


@pytest.mark.parametrize("path", ["nonsense/zh-CN", "bill_issued/fr"])
async def test_there_are_no_other_templates(harness: Harness, path: str) -> None:
    answer = await harness.staff(READ).get(f"/api/notifications/templates/{path}")
    assert answer.status_code in {400, 404}


async def test_reading_is_not_managing(harness: Harness) -> None:
    answer = await reword(harness.staff(READ), GOOD)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_the_text_of_one_company_is_not_anothers(harness: Harness) -> None:
    await reword(harness.staff(MANAGE), GOOD)
    other = await harness.other_tenant()
    assert (await other.staff(READ).get(BILL)).json()["version"] == 0
    assert (await other.staff(READ).get(f"{BILL}/versions")).json()["items"] == []
    await other.close()
