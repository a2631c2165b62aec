"""Statutory reply limits of some places, ready to be added to a policy (C3.3 K15, C0.5 `complaint_reply_days`).

Hangzhou: 杭州市物业管理条例 §50, ten days from the complaint. A rule binds where the company serves its place.
"""

from ticketing.clocks.policy import ClockRule

LOCAL_RULES: tuple[ClockRule, ...] = (
    ClockRule(
        code="K15",
        variant="hangzhou",
        starts_on=("registered",),
        stops_on=("public_reply", "replied"),
        limit_minutes=10 * 24 * 60,
        owner="handler",
        escalates_to=("cs_manager",),
        kinds=("complaint",),
        reply=True,
        source="杭州市物业管理条例 §50 (L)",
    ),
)
