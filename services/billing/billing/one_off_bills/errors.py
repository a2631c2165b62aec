"""Refusals about one-off bills."""

from kit.problems import Refusal


class NothingToCharge(Refusal):
    status, code, title = 409, "nothing_to_charge", "This item costs nothing: there is nothing to charge"


class NoPriceToday(Refusal):
    status, code, title = 409, "no_price_today", "This item has no price yet: set one that is valid today"
