"""Refusals around the knowledge base."""

from kit.problems import Refusal


class ForAllCommunities(Refusal):
    status, code, title = (
        409,
        "for_all_communities",
        "What holds for all communities is kept by somebody who works for all of them",
    )


class ReviewInThePast(Refusal):
    status, code, title = 422, "review_in_the_past", "The day of the next review lies in the past"
