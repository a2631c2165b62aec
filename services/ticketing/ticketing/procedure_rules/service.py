"""Reads and changes the figures of the procedure."""

import msgspec

from events import ticketing as facts
from kit.problems import StaleVersion
from kit.work import Work
from ticketing.procedure_rules.models import ProcedureSetting
from ticketing.procedure_rules.repository import ProcedureSettingRepository
from ticketing.procedure_rules.rules import DEFAULT_RULES, ProcedureRules
from ticketing.procedure_rules.schemas import ChangeProcedureRules
from ticketing.silences.service import SilenceService
from ticketing.staff.reach import check_whole_company


class ProcedureRuleService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.settings = ProcedureSettingRepository(work)

    async def in_force(self) -> ProcedureRules:
        return (await self.read())[0]

    async def read(self) -> tuple[ProcedureRules, int]:
        """The figures and their version, 0 for the defaults."""
        setting = await self.settings.find(self.work.tenant_id)
        return _rules(setting), setting.version if setting else 0

    async def change(self, expected: int, data: ChangeProcedureRules) -> tuple[ProcedureRules, int]:
        check_whole_company(self.work)
        setting = await self.settings.find(self.work.tenant_id)
        former = _rules(setting)
        if setting is None:
            setting = ProcedureSetting(id=self.work.tenant_id, content={}, version=0)
            self.settings.add(setting)
        if setting.version != expected:
            raise StaleVersion(current_version=setting.version)
        setting.content = msgspec.to_builtins(data)
        self.work.record(setting, facts.ProcedureRulesChanged())
        rules = _rules(setting)
        if (rules.silence_hours, rules.major_silence_hours) != (former.silence_hours, former.major_silence_hours):
            SilenceService(self.work).reckon_anew(f"rules {setting.version}")
        return rules, setting.version


def _rules(setting: ProcedureSetting | None) -> ProcedureRules:
    return msgspec.convert(setting.content, ProcedureRules) if setting else DEFAULT_RULES
