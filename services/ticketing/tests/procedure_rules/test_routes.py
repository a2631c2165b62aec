"""The tenant's figures of the procedure: defaults, changes, and that they count."""

from ticketing_world import World

PATH = "/api/ticketing/procedure-rules"


async def test_the_figures_count_from_now_on(world: World) -> None:
    manager = world.as_staff(world.manager_id)
    read = await manager.get(PATH)
    rules = read.json()
    assert (rules["version"], rules["major_claim_cents"], rules["transfer_minutes"]) == (0, 1_000_000, 30)
    body = {name: value for name, value in rules.items() if name != "version"} | {"major_claim_cents": 200_000}
    changed = await manager.put(PATH, json=body, headers={"If-Match": '"0"'})
    assert (changed.status_code, changed.json()["version"]) == (200, 1)
    stale = await manager.put(PATH, json=body, headers={"If-Match": '"0"'})
    assert (stale.status_code, stale.json()["current_version"]) == (412, 1)
    assert (await world.register(claim_cents=200_000))["severity"] == "major"
    assert (await world.register(claim_cents=199_999))["severity"] == "general"


async def test_figures_that_cannot_be_are_refused(world: World) -> None:
    manager = world.as_staff(world.manager_id)
    rules = (await manager.get(PATH)).json()
    del rules["version"]
    for field, value in (
        ("urge_hours", 0),
        ("transfer_minutes", 1),
        ("major_claim_cents", -1),
        ("major_repeats", 0),
        ("appraisal_closure_weight", 0),
        ("appraisal_limits_weight", 101),
    ):
        answer = await manager.put(PATH, json=rules | {field: value}, headers={"If-Match": '"0"'})
        assert 400 <= answer.status_code < 500
        assert field in answer.text
    assert (await world.as_staff().get(PATH)).status_code == 403
