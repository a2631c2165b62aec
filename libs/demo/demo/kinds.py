"""Applications, appointments, tasks, and a burst of calls from one building."""

from datetime import UTC, datetime, timedelta
from typing import Any

from demo.api import Json
from demo.company import Company

_APPLICATIONS = (
    ("申请补办门禁卡两张", "access_card", True),
    ("装修施工申请", "renovation", True),
    ("申请使用活动室", "venue", False),
)
_APPOINTMENTS = (("油烟机清洗", "appliance", 2), ("全屋保洁", "cleaning", 6), ("水表核验", "meter", 4))
"""Hours of tomorrow, in UTC: in the morning and the afternoon there"""
_WATER = (
    ("家里没水了", "早上起来就停水，没有接到通知"),
    ("停水", "厨房卫生间都没水"),
    ("水压很低", "水龙头只有细流，随后停了"),
)
_LIFT = (("电梯异响", "上行时有明显异响"), ("电梯抖动", "停层时抖动厉害"), ("电梯门关不严", "反复开关门"))


class Kinds:
    """Plays what goes a way of its own in one community."""

    def __init__(self, company: Company, community_id: str) -> None:
        self.company = company
        self.community_id = community_id
        registry = company.as_("tenant_admin")
        self._units: list[Json] = list(registry.pages(f"registry/communities/{community_id}/units"))

    def play(self) -> None:
        for number, (title, class_l1, submitted) in enumerate(_APPLICATIONS):
            self._apply(self._units[number], title, class_l1, submitted=submitted)
        for number, (title, class_l1, hours) in enumerate(_APPOINTMENTS):
            self._appoint(self._units[number + 3], title, class_l1, hours, confirmed=number < 2)
        self._give("大堂布置节日展板", "周五前完成，含两块易拉宝", 6)
        self._give("整理二季度装修档案", "按楼栋归档，缺件列清单", 30)
        self._burst()

    def _apply(self, unit: Json, title: str, class_l1: str, *, submitted: bool) -> None:
        clerk = self.company.as_("desk_clerk")
        promise = datetime.now(UTC) + timedelta(hours=60)
        said = self._said(unit, title, class_l1) | {"kind": "application", "promised_reply_at": promise.isoformat()}
        ticket = clerk.post("ticketing/tickets", said | {"accept": True})
        if submitted:
            path = f"ticketing/tickets/{ticket['id']}/approvals"
            clerk.post(path, {"opinion": "材料齐全，建议同意"}, version=ticket["version"])

    def _appoint(self, unit: Json, title: str, class_l1: str, hours: int, *, confirmed: bool) -> None:
        clerk = self.company.as_("desk_clerk")
        starts_at = (datetime.now(UTC) + timedelta(days=1)).replace(hour=hours, minute=0, second=0, microsecond=0)
        slot = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=2)).isoformat()}
        ticket = clerk.post("ticketing/appointments", self._said(unit, title, class_l1) | slot)
        if confirmed:
            path = f"ticketing/tickets/{ticket['id']}/appointment/confirm"
            clerk.post(path, slot | {"staff_id": self._able("ticketing.appointment.serve")}, version=ticket["version"])

    def _give(self, title: str, words: str, hours: int) -> None:
        due = datetime.now(UTC) + timedelta(hours=hours)
        self.company.as_("cs_supervisor").post(
            "ticketing/tasks",
            {
                "community_id": self.community_id, "title": title, "description": words, "class_l1": "event",
                "assignee_id": self._able("ticketing.task.execute"), "due_at": due.isoformat(),
            },
        )  # fmt: skip

    def _burst(self) -> None:
        """No water in one building: an incident. Its lift: a suggestion nobody has looked at."""
        building = self._units[0]["building_id"]
        homes = [unit for unit in self._units if unit["building_id"] == building]
        water = [self._report(homes[n % len(homes)], title, words, "public") for n, (title, words) in enumerate(_WATER)]
        for number, (title, words) in enumerate(_LIFT):
            self._report(homes[-1 - number % len(homes)], title, words, "mep_fitout")
        expected = datetime.now(UTC) + timedelta(hours=4)
        self.company.as_("cs_supervisor").post(
            "ticketing/incidents",
            {
                "community_id": self.community_id, "title": "二次供水泵故障停水", "building_ids": [building],
                "banner": "本幢因供水泵故障停水，抢修人员已到场，预计今天恢复。给您带来不便请谅解。",
                "class_l1": "public", "expected_end_at": expected.isoformat(),
                "ticket_ids": [ticket["id"] for ticket in water],
            },
        )  # fmt: skip

    def _report(self, unit: Json, title: str, words: str, class_l1: str) -> Json:
        promise = datetime.now(UTC) + timedelta(minutes=90)
        said = self._said(unit, title, class_l1) | {"description": words, "channel": "phone"}
        return self.company.as_("hotline_operator").post(
            "ticketing/tickets", said | {"kind": "repair", "promised_reply_at": promise.isoformat()}
        )

    def _said(self, unit: Json, title: str, class_l1: str) -> dict[str, Any]:
        owners = self.company.as_("desk_clerk").get(f"registry/units/{unit['id']}/overview")["owners"]
        return {
            "channel": "visit", "community_id": self.community_id, "unit_id": unit["id"], "title": title,
            "description": title, "class_l1": class_l1, "contact_name": self.company.people.name(),
            "contact_phone": self.company.people.mobile(), "person_id": owners[0]["person_id"] if owners else None,
        }  # fmt: skip

    def _able(self, permission: str) -> str:
        """Somebody who can do it, rather not whoever gives it."""
        found = self.company.as_("cs_supervisor").get(
            "ticketing/colleagues", community_id=self.community_id, able_to=permission
        )
        chosen = [one["id"] for one in found if {"technician", "property_specialist"} & set(one["roles"])]
        return str((chosen or [one["id"] for one in found])[0])
