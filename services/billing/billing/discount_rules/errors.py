"""Refusals about discount rules."""

from kit.problems import Refusal


class NotDiscountable(Refusal):
    status, code, title = 409, "not_discountable", "Only recurring services can be discounted"


class DiscountRuleRetired(Refusal):
    status, code, title = 409, "discount_rule_retired", "This discount rule is no longer granted"
