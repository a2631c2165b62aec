"""Refusals around departments."""

from kit.problems import Refusal


class WholeCompanyOnly(Refusal):
    status = 403
    code = "whole_company_only"
    title = "The organisation of the whole company is changed only by somebody who serves all of it"


class DepartmentCycle(Refusal):
    code = "department_cycle"
    title = "A department cannot stand under itself or under one of its own"


class DepartmentNameTaken(Refusal):
    code = "department_name_taken"
    title = "There is a department of this name in the same place"


class DepartmentInUse(Refusal):
    """`staff` and `departments` count what still belongs to it."""

    code = "department_in_use"
    title = "People or departments still belong to this department"


class RootStays(Refusal):
    code = "root_department_stays"
    title = "The company itself can be neither moved nor removed"
