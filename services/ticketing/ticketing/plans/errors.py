"""Refusals around plans."""

from kit.problems import Refusal


class OwnPlan(Refusal):
    status, code, title = 409, "own_plan", "Who submitted a plan does not decide on it"


class ItemAlreadyDone(Refusal):
    status, code, title = 409, "item_already_done", "The measure is done already"


class PlanNotApproved(Refusal):
    status, code, title = 409, "plan_not_approved", "Measures are carried out once their plan is approved"


class NotYourPlan(Refusal):
    status, code, title = 409, "not_your_plan", "Whoever handles the case, or a supervisor, gives a measure to another"


class NotYourMeasure(Refusal):
    status, code, title = 409, "not_your_measure", "Whoever was to do it says that it is done, or who handles the case"
