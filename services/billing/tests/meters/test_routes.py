"""Meters over the wire: put in, replaced, unread ones, what was lost."""

import pytest
from billing_estate import Estate
from billing_meters import Reader


@pytest.fixture
def reader(estate: Estate) -> Reader:
    return Reader(estate)


async def test_a_meter_is_put_in_once(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101")
    meter = await reader.install(unit, persons=6)
    assert (meter["unit_code"], meter["persons"], meter["value"], meter["digits"]) == ("1-1-101", 6, "100", 5)
    refused = await reader.try_install(unit, "W1")
    assert (refused.status_code, refused.json()["code"]) == (409, "meter_no_taken")
    assert (await reader.install(unit, "W1", kind="power"))["kind"] == "power"
    assert [(one["kind"], one["no"]) for one in await reader.meters(unit_id=str(unit))] == [
        ("power", "W1"), ("water", "W1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"unit_id": None}, "unit_id", "required"),
        ({"unit_id": "0198a000-0000-7000-8000-000000000001"}, "unit_id", "unknown_record"),
        ({"part": "main"}, "unit_id", "only_of_units"),
        ({"part": "main", "unit_id": None, "persons": 3}, "persons", "only_of_units"),
        ({"opening_value": "100000"}, "opening_value", "beyond_register"),
        ({"opened_on": "2025-06-03"}, "opened_on", "in_the_future"),
    ],
)
async def test_what_cannot_be_a_meter_is_refused(
    reader: Reader, more: dict[str, object], field: str, code: str
) -> None:
    refused = await reader.try_install(await reader.estate.unit("1-1-101"), "W1", **more)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    assert refused.json()["errors"][0]["code"] == code


async def test_a_replaced_meter_is_read_once_more_and_the_new_one_counts_from_its_opening(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101")
    old = await reader.install(unit)
    body = {"on": "2025-03-15", "closing_value": "104", "no": "W9", "opening_value": "3"}
    path = f"/api/billing/meters/{old['id']}/replace"
    new = (await reader.client.post(path, json=body)).json()
    assert (new["no"], new["value"], new["replaces_id"], new["unit_code"]) == ("W9", "3", old["id"], "1-1-101")
    [closing] = await reader.readings(meter_id=old["id"])
    assert (closing["source"], closing["quantity"], closing["state"]) == ("closing", "4", "checked")
    early = (await reader.client.post(path, json=body | {"no": "W10", "on": "2025-06-03"})).json()
    assert [(error["field"], error["code"]) for error in early["errors"]] == [("on", "in_the_future")]
    again = await reader.client.post(path, json=body | {"no": "W10", "on": "2025-04-01"})
    assert (again.status_code, again.json()["code"]) == (409, "meter_gone")
    late = await reader.try_enter(old, "2025-03-31", "110")
    assert (late.status_code, late.json()["code"]) == (409, "meter_gone")
    assert (await reader.enter(new, "2025-03-31", "9"))["quantity"] == "6"
    assert [one["no"] for one in await reader.meters()] == ["W9"]
    assert [one["no"] for one in await reader.meters(gone="true")] == ["W1", "W9"]


async def test_who_lives_there_is_counted(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"))
    path = f"/api/billing/meters/{meter['id']}/persons"
    assert (await reader.client.post(path, json={"persons": 7})).json()["persons"] == 7
    assert (await reader.client.post(path, json={"persons": None})).json()["persons"] is None
    main = await reader.install(None, "M1", part="main", place="泵房")
    refused = await reader.client.post(f"/api/billing/meters/{main['id']}/persons", json={"persons": 7})
    assert refused.json()["errors"][0]["code"] == "only_of_units"


async def test_what_no_meter_accounts_for_is_lost(reader: Reader) -> None:
    """B29: 5000 at the main meter, 4760 in the homes, 150 in the common parts."""
    main = await reader.install(None, "M1", "0", part="main", kind="power")
    common = await reader.install(None, "C1", "0", part="common", kind="power", place="地库照明")
    homes = [
        await reader.install(await reader.estate.unit(f"1-1-10{n}"), f"E{n}", "0", kind="power") for n in (1, 2, 3)
    ]
    readings = [(main, "5000"), (common, "150"), (homes[0], "4000"), (homes[1], "760")]
    await reader.approve(*[await reader.enter(meter, "2025-03-31", value) for meter, value in readings])
    path = f"/api/billing/communities/{reader.estate.community}/meter-loss"
    found = (await reader.client.get(path, params={"kind": "power", "month": "2025-03"})).json()
    assert found == {
        "main": "5000", "units": "4760", "common": "150", "lost": "90", "shared": "240", "meters": 5, "unread": 1,
    }  # fmt: skip
    unread = await reader.meters(unread_in="2025-03", community_id=str(reader.estate.community))
    assert [one["no"] for one in unread] == ["E3"]
