"""Everybody concerned is told, by whatever they left."""

from mail_world import MailWorld

from events import ticketing as facts


async def test_who_left_an_address_only_hears_of_an_incident(post: MailWorld) -> None:
    secret = (await post.key("forum"))["secret"]
    case = {
        "channel": "forum", "outside_no": "post.88", "community_id": str(post.world.community), "title": "停水",
        "description": "三号楼停水", "place": "3-1-1201", "contact_name": "李四", "contact_email": "li@example.com",
    }  # fmt: skip
    handed = await post.world.harness.anonymous().post(
        "/api/ticketing/channel-cases", json=case, headers={"X-Lintel-Key": secret}
    )
    assert handed.status_code == 200, handed.text
    (row,) = await post.tickets()
    supervisor = post.world.as_staff(post.world.supervisor_id)
    body = {
        "community_id": str(post.world.community), "title": "停水", "banner": "正在抢修",
        "building_ids": [str(post.world.building)], "unit_ids": [], "ticket_ids": [row["id"]],
    }  # fmt: skip
    incident = (await supervisor.post("/api/ticketing/incidents", json=body)).json()
    notices = f"/api/ticketing/incidents/{incident['id']}/notices"
    told = await supervisor.post(notices, json={"text": "已恢复供水"}, headers={"If-Match": f'"{incident["version"]}"'})
    assert told.json()["notices"][0]["contacts"] == 1
    stated = [one for one in await post.world.harness.outbox() if isinstance(one, facts.IncidentNoticeGiven)]
    assert [one.no for one in stated] == [row["no"]]
