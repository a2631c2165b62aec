"""Scripts: the company's words, a community's own, and which of them hold."""

from typing import Any

from switchboard import API, Switchboard
from ticketing_world import World

from ticketing.provisions.service import prepare
from ticketing.scripts.models import SITUATIONS

PATH = f"{API}/scripts"
STEPS = [{"say": "您好，和畅花园服务台。"}, {"say": "请问什么事？", "field": "title"}]


async def holding(world: World, **more: Any) -> dict[str, dict[str, Any]]:
    answer = await Switchboard(world).as_staff().get(PATH, params=more)
    assert answer.status_code == 200, answer.text
    return {script["situation"]: script for script in answer.json()}


async def test_a_company_starts_with_words_for_every_situation(world: World) -> None:
    shipped = await holding(world)
    assert tuple(shipped) == SITUATIONS
    said = "".join(step["say"] for step in shipped["greeting"]["steps"])
    assert "录音" in said
    assert "用于" in said
    assert [step["field"] for step in shipped["first_caller"]["steps"]][:3] == [
        "contact_name",
        "description",
        "desired_outcome",
    ]


async def test_replies_to_complaints_are_worded_in_both_languages(world: World) -> None:
    """An unfounded complaint is answered tactfully, with its reason, and asks for understanding (S0-15, S0-16)."""
    shipped = await holding(world)
    for situation in ("unfounded_reply", "founded_reply", "holding_reply"):
        steps = shipped[situation]["steps"]
        for language in ("say", "say_en"):
            words = "".join(step[language] for step in steps)
            assert all(slot in words for slot in ("{no}", "{customer|", "〔", "〕"))
    said = "".join(step["say"] for step in shipped["unfounded_reply"]["steps"])
    assert all(word in said for word in ("感谢", "理由", "歉意", "谅解"))
    assert "say_en" in shipped["greeting"]["steps"][0]


async def test_a_company_keeps_its_own_words_of_a_reply_in_both_languages(world: World) -> None:
    staff = Switchboard(world).as_staff()
    steps = [{"say": "您好：{no}", "say_en": "Dear {customer|Sir or Madam}: {no}"}]
    body = {"situation": "unfounded_reply", "community_id": str(world.community), "steps": steps}
    own = await staff.post(PATH, json=body)
    assert own.status_code == 201, own.text
    here = await holding(world, community_id=str(world.community))
    assert here["unfounded_reply"]["steps"] == [steps[0] | {"field": None}]


async def test_what_the_company_noted_for_itself_stands_in_a_gap(world: World) -> None:
    """In words that are written to a customer, in either language; refused at its field, as a new script and later."""
    staff = Switchboard(world).as_staff()
    steps = [
        {"say": "原因是{cause|〔请说明原因〕}。", "say_en": "Because of {cause}."},
        {"say": "我们已{result|处理}。"},
    ]
    body = {"situation": "founded_reply", "community_id": str(world.community), "steps": steps}
    refused = await staff.post(PATH, json=body)
    faults = [("steps.0.say_en", "internal_slot", "cause"), ("steps.1.say", "internal_slot", "result")]
    assert refused.status_code == 422, refused.text
    assert [(one["field"], one["code"], one["message"]) for one in refused.json()["errors"]] == faults
    company = (await holding(world))["founded_reply"]
    etag = {"If-Match": f'"{company["version"]}"'}
    again = await staff.put(f"{PATH}/{company['id']}", json={"steps": steps}, headers=etag)
    assert (again.status_code, again.json()["errors"]) == (422, refused.json()["errors"])
    steps = [{"say": "〔原因：{cause}〕", "say_en": "Because of {cause|〔the cause〕}."}]
    assert (await staff.post(PATH, json=body | {"steps": steps})).status_code == 201
    spoken = body | {"situation": "closing", "steps": [{"say": "原因是{cause}。"}]}
    assert (await staff.post(PATH, json=spoken)).status_code == 201, "nothing is put into what is spoken"


async def test_a_community_may_have_words_of_its_own(world: World) -> None:
    staff = Switchboard(world).as_staff()
    body = {"situation": "greeting", "community_id": str(world.community), "steps": STEPS}
    own = await staff.post(PATH, json=body)
    assert own.status_code == 201, own.text
    assert (await staff.post(PATH, json=body)).status_code == 409
    here, there = await holding(world, community_id=str(world.community)), await holding(world)
    assert (here["greeting"]["id"], here["closing"]["id"]) == (own.json()["id"], there["closing"]["id"])
    assert there["greeting"]["community_id"] is None
    off = {"steps": STEPS, "active": False}
    etag = {"If-Match": f'"{own.json()["version"]}"'}
    await staff.put(f"{PATH}/{own.json()['id']}", json=off, headers=etag)
    again = await holding(world, community_id=str(world.community))
    assert again["greeting"]["id"] == there["greeting"]["id"]
    assert len((await staff.get(f"{PATH}/all")).json()) == len(SITUATIONS) + 1
    anew = await staff.post(PATH, json=body | {"steps": [{"say": "本小区热线，您好。"}]})
    assert (anew.status_code, anew.json()["id"]) == (201, own.json()["id"]), "what was given up is worded anew"
    here = await holding(world, community_id=str(world.community))
    assert here["greeting"]["steps"] == [{"say": "本小区热线，您好。", "say_en": None, "field": None}]


async def test_recording_and_purpose_are_announced_before_anything_is_asked(world: World) -> None:
    """PIPL §17: the caller hears that the call is recorded, and what for, before the first question."""
    said = [step["say"] for step in (await holding(world))["greeting"]["steps"]]
    announced = next(at for at, say in enumerate(said) if "录音" in say)
    assert "仅用于处理您的事项和服务质量检查" in said[announced]
    assert not any("？" in say for say in said[: announced + 1])


async def test_a_release_leaves_reworded_scripts_alone(world: World) -> None:
    script = (await holding(world))["closing"]
    staff = Switchboard(world).as_staff()
    etag = {"If-Match": f'"{script["version"]}"'}
    body = {"steps": [{"say": "再见。"}], "active": False}
    changed = await staff.put(f"{PATH}/{script['id']}", json=body, headers=etag)
    assert (changed.status_code, changed.json()["active"]) == (200, True)
    async with world.harness.work() as work:
        await prepare(work)
    assert (await holding(world))["closing"]["steps"] == [{"say": "再见。", "say_en": None, "field": None}]


async def test_who_may_not_reword_is_refused(world: World) -> None:
    script = (await holding(world))["closing"]
    etag = {"If-Match": f'"{script["version"]}"'}
    body: dict[str, Any] = {"steps": [{"say": "再见。"}]}
    limited = Switchboard(world).as_staff(communities=[world.community])
    refused = await limited.put(f"{PATH}/{script['id']}", json=body, headers=etag)
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")
    reader = Switchboard(world).as_staff(permissions={"ticketing.article.read"})
    assert (await reader.put(f"{PATH}/{script['id']}", json=body, headers=etag)).status_code == 403
    staff = Switchboard(world).as_staff()
    for wrong in ({"steps": []}, {"steps": [{"say": ""}]}, {"steps": [{"say": "a", "field": "salary"}]}):
        assert (await staff.put(f"{PATH}/{script['id']}", json=wrong, headers=etag)).status_code == 400
