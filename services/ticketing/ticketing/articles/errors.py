"""Refusals around the knowledge base."""

from kit.problems import Refusal


class ReviewInThePast(Refusal):
    status, code, title = 422, "review_in_the_past", "The day of the next review lies in the past"
