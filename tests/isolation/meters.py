"""A company reads its meters: an unusual reading waits for a second person, another one is rejected."""

from tests.company import Company, Json


async def play(company: Company, community_id: str, home: str, words: str) -> dict[tuple[str, str], str]:
    """Returns the ids by service and path parameter."""
    clerk = company.as_("billing_clerk")
    about = {"community_id": community_id, "kind": "water", "opened_on": "2025-02-28", "opening_value": "0"}
    meter: Json = await clerk.post("billing/meters", about | {"no": "W-9", "unit_id": home})
    await clerk.post("billing/meters", about | {"no": "M-9", "part": "main", "place": words})
    path = f"billing/meters/{meter['id']}/readings"
    usual = await clerk.post(path, {"read_on": "2025-03-31", "value": "10", "reader": words})
    await clerk.post("billing/readings/approve", {"reading_ids": [usual["id"]]})
    wrong = await clerk.post(path, {"read_on": "2025-04-30", "value": "20"})
    await clerk.post(f"billing/readings/{wrong['id']}/reject", {"text": words}, wrong["version"])
    held = await clerk.post(path, {"read_on": "2025-04-30", "value": "90"})
    await clerk.post(f"billing/readings/{held['id']}/check", {"text": words}, held["version"])
    return {("billing", "meter_id"): meter["id"], ("billing", "reading_id"): held["id"]}
