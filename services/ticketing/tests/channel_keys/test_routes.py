"""Keys of other systems: shown once, for communities within reach."""

from mail_world import MailWorld


async def test_keys_are_shown_once_and_belong_to_reachable_communities(post: MailWorld) -> None:
    issued = await post.key("forum")
    listed = (await post.admin().get("/api/ticketing/channel-keys")).json()["items"]
    assert [key["hint"] for key in listed] == [issued["secret"][-4:]]
    assert issued["secret"] not in str(listed)
    body = {"name": "别处", "channel": "forum", "communities": [str(post.world.community)]}
    elsewhere = post.admin(communities=[post.world.elsewhere])
    refused = await elsewhere.post("/api/ticketing/channel-keys", json=body)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unknown")
