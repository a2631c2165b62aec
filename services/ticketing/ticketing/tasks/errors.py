"""Refusals around tasks."""

from kit.problems import Refusal


class TaskForOneself(Refusal):
    status, code, title = 409, "task_for_oneself", "Nobody gives a task to themselves"


class TaskDueInThePast(Refusal):
    status, code, title = 422, "task_due_in_the_past", "A task is due later than now"


class NotYourTask(Refusal):
    status, code, title = 409, "not_your_task", "This task was given to a colleague"


class NotTheGiver(Refusal):
    status, code, title = 409, "not_the_giver", "Whoever gave a task confirms that it is done"
