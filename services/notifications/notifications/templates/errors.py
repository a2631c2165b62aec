"""What the template editor refuses."""

from collections.abc import Sequence

from kit.problems import FieldError, InvalidFields, Refusal
from notifications.templates.rendering import Fault


class TextUnfit(InvalidFields):
    code = "text_unfit"
    title = "The text does not fit its template"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__([FieldError(fault.part, fault.code, fault.variable or "") for fault in faults])


class WholeCompanyOnly(Refusal):
    status = 403
    code = "whole_company_only"
    title = "This counts for the whole company: only somebody who serves all of it can change it"
