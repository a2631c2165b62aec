"""Refusals around the tasks of departments."""

from kit.problems import Refusal


class TaskWrongState(Refusal):
    status, code, title = 409, "task_wrong_state", "The task is in a state that does not allow this"


class DueAfterPromise(Refusal):
    status, code, title = 422, "due_after_promise", "The task would end after what the customer was promised"


class DueInThePast(Refusal):
    status, code, title = 422, "due_in_the_past", "The due time lies in the past"


class NotYourDepartmentTask(Refusal):
    status, code = 403, "not_your_department_task"
    title = "Only the department itself, whoever handles the ticket or a supervisor says how its task goes"


class AssigneeNotReachable(Refusal):
    status, code, title = 409, "assignee_not_reachable", "This colleague does not work for this community"
