"""Refusals about buildings."""

from kit.problems import Refusal


class BuildingCodeTaken(Refusal):
    status, code, title = 409, "building_code_taken", "The community already has a building with this code"


class EstateTooLarge(Refusal):
    status, code, title = 422, "estate_too_large", "This would create more units than one step may create"
