"""What a return visit refuses."""

from kit.problems import Refusal


class VisitEnded(Refusal):
    status = 409
    code = "visit_ended"
    title = "This visit has ended"


class QuietHours(Refusal):
    status = 409
    code = "quiet_hours"
    title = "Nobody is disturbed between 20:00 and 08:00 unless they asked for it"


class NotYetDue(Refusal):
    status = 409
    code = "visit_not_yet_due"
    title = "This visit is not due yet"


class CallBackInThePast(Refusal):
    status = 422
    code = "call_back_in_the_past"
    title = "The time to call back lies in the past"


class ClaimedByColleague(Refusal):
    status = 409
    code = "claimed_by_colleague"
    title = "A colleague is on this visit"


class PersonBeingCalled(Refusal):
    status = 409
    code = "person_being_called"
    title = "A colleague is talking to this person about another visit"


class OwnCase(Refusal):
    status = 409
    code = "own_case"
    title = "Whoever has a part in a case makes no return visit of it"


class NobodyToMail(Refusal):
    status = 409
    code = "nobody_to_mail"
    title = "Nobody is known whom a mail could reach"


class OwnerNotEligible(Refusal):
    status = 422
    code = "owner_not_eligible"
    title = "This colleague makes no return visits in this community"


class LinkSpent(Refusal):
    status = 410
    code = "visit_link_spent"
    title = "This link was used or has expired"
