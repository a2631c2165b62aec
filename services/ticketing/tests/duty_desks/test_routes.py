"""What is going on at the posts."""

from duty_world import DutyWorld
from ticketing_world import World


async def test_the_desk_shows_who_is_there_and_who_comes_next(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    await duty.published_today()
    desk = await duty.desk_now()
    assert (desk["state"], desk["shift"], desk["next_shift"]["name"]) == ("closed", None, "早班")
    assert not desk["awaits_me"]
    path, query = "duty-desks", {"community_id": world.community}
    assert [each["awaits_me"] for each in await duty.get(path, world.clerk_id, **query)] == [True]
    assert [each["awaits_me"] for each in await duty.get(path, world.technician_id, **query)] == [False]
    duty.at(7, 50)
    await duty.sign_in(world.clerk_id)
    assert [each["awaits_me"] for each in await duty.get(path, world.clerk_id, **query)] == [False]
    duty.at(9, 0)
    desk = await duty.desk_now()
    assert (desk["state"], desk["shift"]["name"], desk["next_shift"]["name"]) == ("short", "早班", "中班")
    assert [(each["display_name"], each["signed_in"]) for each in desk["rostered"]] == [
        ("前台小李", True),
        ("专员小王", False),
    ]


async def test_a_caller_sees_the_posts_of_their_communities(duty: DutyWorld, world: World) -> None:
    for query in ({}, {"community_id": str(world.community)}):
        foreign = await world.as_staff(communities=[world.elsewhere]).get("/api/ticketing/duty-desks", params=query)
        assert foreign.json() == []
    own = await world.as_staff(communities=[world.community]).get("/api/ticketing/duty-desks")
    assert [desk["name"] for desk in own.json()] == ["东门前台"]
