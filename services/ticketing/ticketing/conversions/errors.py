"""Refusals around conversions."""

from kit.problems import FieldError, Refusal


class NotConvertible(Refusal):
    """Says into what it could be converted."""

    status, code, title = 409, "not_convertible", "A matter of this kind cannot become one of that kind"


class AnsweredBefore(Refusal):
    status, code, title = 409, "answered_before", "The requester was answered; the matter keeps its kind"


class ClassOfOldKind(Refusal):
    """Says which field is missing, so that the form can mark it."""

    status, code, title = 422, "class_of_old_kind", "The new kind has no such class; say which one it is"

    def __init__(self) -> None:
        super().__init__(errors=[FieldError("class_l1", self.code)])
