"""The tenant's row of second-level classes."""

from typing import ClassVar

from kit.repository import Repository
from ticketing.subclasses.models import SubclassSetting


class SubclassSettingRepository(Repository[SubclassSetting]):
    model: ClassVar[type[SubclassSetting]] = SubclassSetting
