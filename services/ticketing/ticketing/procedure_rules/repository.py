"""The tenant's row of figures."""

from typing import ClassVar

from kit.repository import Repository
from ticketing.procedure_rules.models import ProcedureSetting


class ProcedureSettingRepository(Repository[ProcedureSetting]):
    model: ClassVar[type[ProcedureSetting]] = ProcedureSetting
