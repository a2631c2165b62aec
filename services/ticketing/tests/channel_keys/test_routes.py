"""Keys of other systems: shown once, for communities within reach."""

from datetime import timedelta

from mail_world import MailWorld

KEYS = "/api/ticketing/channel-keys"


async def test_keys_are_shown_once_and_belong_to_reachable_communities(post: MailWorld) -> None:
    issued = await post.key("forum")
    listed = (await post.admin().get("/api/ticketing/channel-keys")).json()["items"]
    assert [key["hint"] for key in listed] == [issued["secret"][-4:]]
    assert issued["secret"] not in str(listed)
    body = {"name": "别处", "channel": "forum", "communities": [str(post.world.community)]}
    elsewhere = post.admin(communities=[post.world.elsewhere])
    refused = await elsewhere.post("/api/ticketing/channel-keys", json=body)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unknown")


async def test_a_key_is_looked_after_by_who_reaches_all_it_opens(post: MailWorld) -> None:
    """Whoever gives it another secret holds that secret: with it cases come in and are read in all its communities."""
    here, elsewhere = str(post.world.community), str(post.world.elsewhere)
    mine, both = (await post.key("forum", here))["key"], (await post.key("email", here, elsewhere))["key"]
    until = (post.world.harness.clock.now() + timedelta(days=1)).isoformat()
    for reach, seen in (
        ([post.world.elsewhere], set()),
        ([post.world.community], {mine["id"]}),
        ([post.world.community, post.world.elsewhere], {mine["id"], both["id"]}),
    ):
        colleague = post.admin(communities=reach)
        assert {key["id"] for key in (await colleague.get(KEYS)).json()["items"]} == seen
        for key in (one for one in (mine, both) if one["id"] not in seen):
            etag = {"If-Match": f'"{key["version"]}"'}
            for verb, body in (("rotate", {"old_until": until}), ("revoke", {"reason": "停用"})):
                refused = await colleague.post(f"{KEYS}/{key['id']}/{verb}", json=body, headers=etag)
                assert (refused.status_code, refused.json()["code"]) == (404, "not_found"), verb
    own = (await post.admin(communities=None, own_only=True).get(KEYS)).json()["items"]
    assert own == []
    etag = {"If-Match": f'"{mine["version"]}"'}
    rotated = await post.admin(communities=[post.world.community]).post(
        f"{KEYS}/{mine['id']}/rotate", json={"old_until": until}, headers=etag
    )
    assert rotated.status_code == 200, rotated.text
