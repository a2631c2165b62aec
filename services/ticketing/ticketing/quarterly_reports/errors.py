"""What the quarterly report refuses."""

from kit.problems import Refusal


class QuarterNotBegun(Refusal):
    code = "quarter_not_begun"
    title = "This quarter has not begun"


class QuarterOpenAlready(Refusal):
    code = "quarter_open_already"
    title = "There is a report of this quarter"


class NothingToSay(Refusal):
    code = "improvement_missing"
    title = "The report says what is to be improved before it is published"
