"""Refusals around spreadsheets."""

from kit.problems import Refusal


class SpreadsheetTooLong(Refusal):
    """`most`: how many rows one may have."""

    status, code, title = 422, "spreadsheet_too_long", "There are more rows than one file may have"
