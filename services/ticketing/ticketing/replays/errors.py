"""Refusals of replays."""

from kit.problems import Refusal


class ReplayRunning(Refusal):
    code = "replay_running"
    title = "A replay is under way already"


class PeriodEmpty(Refusal):
    code = "period_empty"
    title = "No ticket was registered in this period"


class PeriodTooLong(Refusal):
    status = 422
    code = "period_too_long"
    title = "A replay looks back half a year at most"
