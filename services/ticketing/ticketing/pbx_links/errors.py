"""Refusals around telephone systems."""

from kit.problems import Refusal


class ReportNotAuthentic(Refusal):
    status, code, title = 401, "report_not_authentic", "This report is not signed by a telephone system known here"


class AddressNotAllowed(Refusal):
    status, code, title = 422, "address_not_allowed", "Calls out are asked for over https at a public address only"


class NoWayOut(Refusal):
    status, code, title = 409, "no_way_out", "No telephone system is set up to place calls"


class NoExtension(Refusal):
    status, code, title = 409, "no_extension", "Say first which phone stands on your desk"
