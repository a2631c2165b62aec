"""Refusals of the import."""

from typing import Any

from kit.problems import Refusal


class FileRefused(Refusal):
    """The file as a whole cannot be read; `code` says why (see `containers` and `reading`)."""

    status, code, title = 422, "file_refused", "The file cannot be imported"

    def __init__(self, reason: str, **members: Any) -> None:
        super().__init__(**members)
        self._reason = reason

    def problem(self) -> dict[str, Any]:
        title = _TITLES[self._reason]
        return super().problem() | {"code": self._reason, "type": f"urn:lintel:{self._reason}", "title": title}


_TITLES = {
    "file_empty": "The file is empty",
    "file_too_large": "The file is larger than 20 MB",
    "file_protected": "The file is protected by a password; save it without one",
    "old_spreadsheet_format": "This is an old .xls file; save it as .xlsx",
    "not_a_spreadsheet": "The file is not an .xlsx spreadsheet",
    "file_unfolds": "The file unfolds to far more than a spreadsheet should hold",
    "sheet_too_large": "A sheet reaches over more cells than can be imported",
    "file_too_complex": "The file could not be read within the limits of time and memory",
    "wrong_sheets": "The file does not have the sheets of the community layout",
    "wrong_columns": "A sheet does not have the columns of the community layout",
    "workbook_empty": "The sheets hold no rows",
}


class OtherFileBeingRead(Refusal):
    status, code, title = 429, "other_file_being_read", "Another file of this company is being read; try again shortly"


class ReadersBusy(Refusal):
    status, code, title = 429, "import_readers_busy", "Many files are being read at this moment; try again shortly"


class ImportNotInState(Refusal):
    status, code, title = 409, "import_not_in_state", "The import is not in a state that allows this"


class ImportRunning(Refusal):
    status, code, title = 409, "import_running", "Another import of this community is running"


class NothingToImport(Refusal):
    status, code, title = 409, "nothing_to_import", "The file has no good row"


class ImportChangedRecords(Refusal):
    """`count` is how many records that were there before the import changed."""

    status, code, title = 409, "import_changed_records", "An import that changed what was there cannot be withdrawn"


class ImportDependedOn(Refusal):
    """`dependents` lists kind, label and reason, at most fifty; `count` is how many there are."""

    status, code, title = 409, "import_depended_on", "Later work depends on what this import created"
