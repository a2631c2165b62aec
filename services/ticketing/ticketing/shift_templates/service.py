"""Sets up the shifts of a community."""

from uuid import UUID

import msgspec
from msgspec import UNSET

from events import ticketing as facts
from kit.work import Work
from ticketing.duty_posts.service import known_community
from ticketing.shift_templates.errors import ShiftNameTaken
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.repository import ShiftTemplateRepository
from ticketing.shift_templates.schemas import AddShiftTemplate, ChangeShiftTemplate
from ticketing.shift_templates.shift_times import minute_of, passes_midnight


class ShiftTemplateService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.templates = ShiftTemplateRepository(work)

    async def add(self, data: AddShiftTemplate) -> ShiftTemplate:
        await known_community(self.work, data.community_id)
        if await self.templates.name_taken(data.community_id, data.name):
            raise ShiftNameTaken
        template = ShiftTemplate(
            community_id=data.community_id,
            name=data.name,
            begins=minute_of(data.begins),
            ends=minute_of(data.ends),
            active=True,
        )
        passes_midnight(template.begins, template.ends)
        self.templates.add(template)
        self.work.record(template, facts.ShiftTemplateDefined(community_id=template.community_id))
        return template

    async def change(self, id: UUID, expected: int, data: ChangeShiftTemplate) -> ShiftTemplate:
        template = await self.templates.get(id, expected, lock=True)
        given = {name: value for name, value in msgspec.structs.asdict(data).items() if value is not UNSET}
        if "name" in given and await self.templates.name_taken(template.community_id, given["name"], but=template.id):
            raise ShiftNameTaken
        for name, value in given.items():
            setattr(template, name, minute_of(value) if name in ("begins", "ends") else value)
        passes_midnight(template.begins, template.ends)
        self.work.record(template, facts.ShiftTemplateChanged(community_id=template.community_id))
        return template
