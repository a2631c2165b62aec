"""The figures of the procedure over HTTP."""

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.procedure_rules.schemas import ChangeProcedureRules, ProcedureRulesRead
from ticketing.procedure_rules.service import ProcedureRuleService

RULES = "/procedure-rules"


@get(RULES, permission="ticketing.procedure.manage", summary="The figures of the complaint procedure")
async def read_procedure_rules(work: NamedDependency[Work]) -> ProcedureRulesRead:
    rules, version = await ProcedureRuleService(work).read()
    return ProcedureRulesRead(version=version, **msgspec.structs.asdict(rules))


@put(RULES, permission="ticketing.procedure.manage", summary="Change the figures of the complaint procedure")
async def change_procedure_rules(
    data: JSONBody[ChangeProcedureRules], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ProcedureRulesRead:
    """They count from now on; what was decided under the old ones stays, and a period that is over is weighed by those
    that were in force when it ended."""
    rules, version = await ProcedureRuleService(work).change(if_match, data)
    return ProcedureRulesRead(version=version, **msgspec.structs.asdict(rules))


routes = [read_procedure_rules, change_procedure_rules]
