"""Visit rules over HTTP."""

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.visit_rules.schemas import ChangeVisitRules, VisitRulesRead, VisitRulesVersionRead
from ticketing.visit_rules.service import VisitRuleService, shown

READ = "ticketing.return_visit.read"


@get("/visit-rules", permission=READ, summary="Who is visited again")
async def read_visit_rules(work: NamedDependency[Work]) -> VisitRulesRead:
    return shown(await VisitRuleService(work).current())


@get("/visit-rules/versions", permission=READ, summary="How the visit rules came about")
async def list_visit_rules(work: NamedDependency[Work]) -> list[VisitRulesVersionRead]:
    return await VisitRuleService(work).history()


@put("/visit-rules", permission="ticketing.return_visit.configure", summary="Change the visit rules")
async def change_visit_rules(
    data: JSONBody[ChangeVisitRules], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> VisitRulesRead:
    return shown(await VisitRuleService(work).publish(data.rules, if_match, data.reason))


routes = [read_visit_rules, list_visit_rules, change_visit_rules]
