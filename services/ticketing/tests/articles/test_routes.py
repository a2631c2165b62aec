"""The knowledge base: found in Chinese, in versions, looked at again."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from held_timers import at_once, held
from sqlalchemy import text
from switchboard import API, Switchboard
from ticketing_world import World

from events import ticketing as facts
from ticketing.articles.service import REVIEW

PATH = f"{API}/articles"


def article(world: World, **changes: Any) -> dict[str, Any]:
    due = (world.harness.clock.now() + timedelta(days=180)).date().isoformat()
    body = {
        "topic": "renovation",
        "question": "装修押金怎么退？",
        "answer": "验收合格三个月后凭收据退还",
        "review_due": due,
    }
    return body | changes


async def add(world: World, **changes: Any) -> dict[str, Any]:
    answer = await Switchboard(world).as_staff().post(PATH, json=article(world, **changes))
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def search(world: World, q: str, **more: Any) -> list[str]:
    answer = await Switchboard(world).as_staff().get(PATH, params={"q": q, **more})
    assert answer.status_code == 200, answer.text
    return [one["question"] for one in answer.json()["items"]]


async def test_answers_are_found_by_what_is_asked(world: World) -> None:
    await add(world)
    await add(world, question="停车月租怎么办理？", answer="带行驶证到前台，押金一百元", topic="parking")
    await add(world, question="网络报修找谁？", answer="联系 ISP 客服", topic="repair")
    assert await search(world, "押金") == ["装修押金怎么退？", "停车月租怎么办理？"]
    assert await search(world, "退押金") == ["装修押金怎么退？", "停车月租怎么办理？"]
    assert await search(world, "停") == ["停车月租怎么办理？"]
    assert await search(world, "isp") == ["网络报修找谁？"]
    assert await search(world, "押金", topic="parking") == ["停车月租怎么办理？"]
    assert await search(world, "电梯") == []
    assert await search(world, "？") == []
    assert len(await search(world, "")) == 3


async def test_every_wording_is_kept(world: World) -> None:
    first = await add(world)
    staff = Switchboard(world).as_staff(world.supervisor_id)
    path = f"{PATH}/{first['id']}"
    reworded = article(world, answer="验收合格后一个月退还")
    del reworded["topic"]
    etag = {"If-Match": f'"{first["version"]}"'}
    changed = await staff.put(path, json=reworded | {"topic": "renovation"}, headers=etag)
    assert (changed.status_code, changed.json()["revision"], changed.json()["owner_name"]) == (200, 2, "主管老陈")
    assert (await staff.put(path, json=article(world), headers=etag)).status_code == 412
    kept = (await staff.get(f"{path}/revisions")).json()
    assert [(one["number"], one["answer"]) for one in kept] == [
        (2, "验收合格后一个月退还"),
        (1, "验收合格三个月后凭收据退还"),
    ]
    assert await search(world, "凭收据") == []
    etag = {"If-Match": f'"{changed.json()["version"]}"'}
    assert (await staff.post(f"{path}/withdraw", headers=etag)).json()["state"] == "withdrawn"
    assert await search(world, "押金") == []
    assert (await staff.get(f"{path}/revisions")).status_code == 200


async def test_the_owner_is_asked_to_look_again(world: World) -> None:
    due = (world.harness.clock.now() + timedelta(days=30)).date()
    first = await add(world, review_due=due.isoformat())
    world.harness.clock.advance(timedelta(days=31))
    await world.harness.fire_timers()
    asked = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ArticleReviewRequested)]
    assert [fact.owner_id for fact in asked] == [world.clerk_id]
    staff = Switchboard(world).as_staff()
    found = (await staff.get(f"{PATH}/{first['id']}")).json()
    assert found["review_overdue"] is True
    same = article(world) | {"review_due": (world.harness.clock.now() + timedelta(days=90)).date().isoformat()}
    etag = {"If-Match": f'"{found["version"]}"'}
    still_good = (await staff.put(f"{PATH}/{first['id']}", json=same, headers=etag)).json()
    assert (still_good["review_overdue"], still_good["revision"]) == (False, 1)


async def test_what_holds_in_one_community_is_not_said_in_another(world: World) -> None:
    await add(world)
    here = await add(world, community_id=str(world.community), question="东门押金几点开？")
    elsewhere = Switchboard(world).as_staff(communities=[world.elsewhere])
    assert [one["question"] for one in (await elsewhere.get(PATH, params={"q": "押金"})).json()["items"]] == [
        "装修押金怎么退？"
    ]
    assert (await elsewhere.get(f"{PATH}/{here['id']}")).status_code == 404
    assert await search(world, "押金", community_id=str(world.elsewhere)) == ["装修押金怎么退？"]
    refused = await elsewhere.post(PATH, json=article(world))
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")
    foreign = await elsewhere.post(PATH, json=article(world, community_id=str(world.community)))
    assert foreign.status_code == 422


async def test_what_does_not_fit_is_refused(world: World) -> None:
    staff = Switchboard(world).as_staff()
    past = await staff.post(PATH, json=article(world, review_due=world.harness.clock.now().date().isoformat()))
    assert (past.status_code, past.json()["code"]) == (422, "review_in_the_past")
    for changes in ({"topic": "gossip"}, {"question": ""}, {"answer": "x" * 4001}, {"review_due": "soon"}):
        assert (await staff.post(PATH, json=article(world, **changes))).status_code == 400, changes
    reader = Switchboard(world).as_staff(permissions={"ticketing.article.read"})
    refused = await reader.post(PATH, json=article(world))
    assert (refused.status_code, refused.json()["permission"]) == (403, "ticketing.article.manage")
    nothing = {"If-Match": '"1"'}
    assert (await staff.put(f"{PATH}/{uuid4()}", json=article(world), headers=nothing)).status_code == 404


async def test_a_search_uses_its_index(world: World) -> None:
    one = await add(world)
    async with world.harness.work() as work:
        # So many that it matters which index is taken, whatever is known of the table by now.
        many = """
INSERT INTO article_term (tenant_id, term, article_id, weight)
SELECT :tenant_id, 'word ' || n, CAST(:article_id AS uuid), 1 FROM generate_series(1, 20000) AS n"""
        await work.session.execute(text(many), {"tenant_id": work.tenant_id, "article_id": one["id"]})
        await work.session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = await work.session.execute(
            text(
                "EXPLAIN SELECT article_id FROM article_term WHERE tenant_id = :tenant_id AND term IN ('押金', '装修')"
            ),
            {"tenant_id": work.tenant_id},
        )
        said = "\n".join(plan.scalars())
        assert "Index Cond" in said
        assert "term = ANY" in said
        assert "Filter: (term" not in said


async def test_who_rewords_waits_for_no_worker_that_asks_for_a_review(world: World) -> None:
    one = await add(world)
    later = (world.harness.clock.now() + timedelta(days=200)).date().isoformat()
    client = Switchboard(world).as_staff()
    body = {name: value for name, value in article(world, review_due=later).items() if name != "community_id"}
    async with held(world, REVIEW):
        changed = await at_once(
            client.put(f"{PATH}/{one['id']}", json=body, headers={"If-Match": f'"{one["version"]}"'})
        )
    assert (changed.status_code, changed.json()["review_due"]) == (200, later)
    world.harness.clock.advance(timedelta(days=190))
    await world.harness.fire_timers()
    asked = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ArticleReviewRequested)]
    assert asked == []
