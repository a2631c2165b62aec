"""What a daily report refuses."""

from kit.problems import Refusal


class DayNotOver(Refusal):
    code = "day_not_over"
    title = "A report is handed in when its day is over"


class DayTooLongAgo(Refusal):
    """`earliest` is the first day a report can still be begun for."""

    code = "day_too_long_ago"
    title = "This day is too long ago to report on"


class CasesLackMeasure(Refusal):
    """`cases` names each with what it lacks."""

    code = "cases_lack_measure"
    title = "Some cases have no measure or planned date yet"


class NilNotDeclared(Refusal):
    code = "nil_not_declared"
    title = "Nothing happened that day: say so to hand in a nil report"


class NotNil(Refusal):
    """`cases` is how many there are."""

    code = "report_not_nil"
    title = "There are cases of that day: this is no nil report"


class ReportWrongState(Refusal):
    """`state` is the one the report is in."""

    code = "report_wrong_state"
    title = "The report is in a state in which this is not done"


class ReportOpenAlready(Refusal):
    code = "report_open_already"
    title = "There is a report of this community and day"
