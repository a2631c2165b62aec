"""What an assessment refuses."""

from kit.problems import Refusal


class DepartmentHasNoHead(Refusal):
    code = "department_has_no_head"
    title = "The department has no head to whom the assessment could be sent"
