"""Refusals of clock policies."""

from kit.problems import Refusal


class DraftOpen(Refusal):
    code = "draft_open"
    title = "A draft of the clock policy is open already"


class NoDraft(Refusal):
    status = 404
    code = "no_draft"
    title = "No draft of the clock policy is open"


class NoOfficialDays(Refusal):
    status = 404
    code = "no_official_days"
    title = "The days off of this year have not been published with this release"
