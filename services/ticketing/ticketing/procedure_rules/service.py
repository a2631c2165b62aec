"""Reads and changes the figures of the procedure."""

from datetime import datetime

import msgspec
from msgspec import Struct
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import StaleVersion
from kit.work import Work
from ticketing.procedure_rules.models import ProcedureSetting, ProcedureVersion
from ticketing.procedure_rules.repository import ProcedureSettingRepository, ProcedureVersionRepository
from ticketing.procedure_rules.rules import DEFAULT_RULES, ProcedureRules
from ticketing.procedure_rules.schemas import ChangeProcedureRules
from ticketing.silences.service import SilenceService
from ticketing.staff.reach import check_whole_company


class PastRules(Struct, frozen=True, kw_only=True):
    """The figures as they were. `version` is 0 and `since` None for the defaults."""

    rules: ProcedureRules
    version: int
    since: datetime | None


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

    async def at_the_end(self, end: datetime) -> PastRules:
        """Those in force when a period was over that ended before `end`; of one that goes on, those in force now."""
        version = await ProcedureVersionRepository(self.work).before(end)
        return PastRules(
            rules=_rules(version),
            version=version.number if version else 0,
            since=version.in_force_from if version else None,
        )

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
        ProcedureVersionRepository(self.work).add(
            ProcedureVersion(
                tenant_id=self.work.tenant_id,
                id=uuid7(),
                number=setting.version,
                content=setting.content,
                in_force_from=self.work.now,
            )
        )
        rules = _rules(setting)
        if (rules.silence_hours, rules.major_silence_hours) != (former.silence_hours, former.major_silence_hours):
            SilenceService(self.work).reckon_anew(f"rules {setting.version}")
        return rules, setting.version


def _rules(setting: ProcedureSetting | ProcedureVersion | None) -> ProcedureRules:
    return msgspec.convert(setting.content, ProcedureRules) if setting else DEFAULT_RULES
