"""Refusals around referrals."""

from kit.problems import Refusal


class NotAsked(Refusal):
    status, code, title = 409, "not_asked", "Only who was asked answers"


class ReferralAnswered(Refusal):
    status, code, title = 409, "referral_answered", "This has been answered"


class AskedAlready(Refusal):
    status, code, title = 409, "asked_already", "Somebody has been asked and has not answered yet"


class NotOnline(Refusal):
    status, code, title = 409, "not_online", "Only what came in online is passed on for a plan"


class NotBeforeHandover(Refusal):
    status, code, title = 409, "not_before_handover", "Findings of the project are for quality cases before handover"
