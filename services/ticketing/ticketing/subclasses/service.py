"""Reads and changes the company's second-level classes, and says which a ticket may have."""

from collections.abc import Sequence

import msgspec

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from ticketing.staff.reach import check_whole_company
from ticketing.subclasses.listing import Subclass, Wish, in_order, rewritten
from ticketing.subclasses.models import SubclassSetting
from ticketing.subclasses.repository import SubclassSettingRepository


class SubclassService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.settings = SubclassSettingRepository(work)

    async def read(self) -> tuple[list[Subclass], int]:
        """The list and its version, 0 for the shipped one."""
        setting = await self.settings.find(self.work.tenant_id)
        return _listed(setting), setting.version if setting else 0

    async def names(self) -> dict[tuple[str | None, str | None], str]:
        """Of the second-level classes that have a name in the company's own words, retired ones too."""
        return {(one.class_l1, one.code): one.name for one in (await self.read())[0] if one.name}

    async def change(self, expected: int, wishes: Sequence[Wish]) -> tuple[list[Subclass], int]:
        check_whole_company(self.work)
        setting = await self.settings.find(self.work.tenant_id, lock=True)
        before = _listed(setting)
        if setting is None:
            setting = self.settings.add(SubclassSetting(id=self.work.tenant_id, content=[], version=0))
        if setting.version != expected:
            raise StaleVersion(current_version=setting.version)
        after = rewritten(before, wishes)
        setting.content = msgspec.to_builtins(after)
        self.work.record(setting, facts.SubclassesChanged())
        return after, setting.version

    async def check(self, kind: str, class_l1: str | None, class_l2: str | None) -> None:
        """Raises InvalidFields for a second-level class that cannot be chosen: only complaints have them, below their
        first-level class."""
        if class_l2 is None:
            return
        listed = (await self.read())[0] if kind == "complaint" else []
        if not any((one.class_l1, one.code) == (class_l1, class_l2) and one.active for one in listed):
            raise InvalidFields([FieldError("class_l2", "unknown")])


def _listed(setting: SubclassSetting | None) -> list[Subclass]:
    return in_order(msgspec.convert(setting.content, list[Subclass]) if setting else ())
