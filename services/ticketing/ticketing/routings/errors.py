"""Refusals around the routing table."""

from kit.problems import Refusal


class UnknownRow(Refusal):
    status, code, title = 422, "unknown_routing_row", "The routing table has no such row"


class OnlineReplyIsTheCentres(Refusal):
    status, code, title = 422, "online_reply_is_the_centres", "Online cases are answered by the service centre alone"
