"""A reception that works in shifts: this week and the next published, whoever is on duty signed in."""

from datetime import UTC, date, datetime, timedelta

from demo.api import Json, today
from demo.company import Company

_SHIFTS = (("早班", "08:00", "16:00"), ("中班", "16:00", "00:00"), ("夜班", "00:00", "08:00"))
_DESK = {"早班": ("desk_clerk", "desk_lead"), "中班": ("hotline_operator", "property_specialist")}
_GATE = {"早班": ("guard",), "中班": ("renovation_officer",), "夜班": ("warehouse_keeper",)}
_LOG = (
    ("call", "3 号楼业主来电询问停水时间", "已答复：今晚 20:00 前恢复"),
    ("visit", "燃气公司人员来访，登记后由工程陪同", "已登记"),
    ("equipment", "大堂 LED 屏黑屏", "已报修"),
)
_OPEN = (("key", "水泵房钥匙借给维保单位，17:00 前归还"), ("instruction", "明早 7 点放行垃圾清运车"))


class Duty:
    def __init__(self, company: Company, community_id: str) -> None:
        self.company = company
        self.community_id = community_id
        self.planner = company.as_("cs_supervisor")

    def play(self) -> None:
        desk, gate = self._post("reception", "服务中心前台"), self._post("gate", "南门岗")
        templates = {name: self._shift(name, begins, ends) for name, begins, ends in _SHIFTS}
        monday = today() - timedelta(days=today().weekday())
        people = self._people(monday)
        for week in (monday, monday + timedelta(days=7)):
            roster = self._plan(week)
            for post, crews in ((desk, _DESK), (gate, _GATE)):
                for name, roles in crews.items():
                    crew = [people[self.company.logins[role][0]] for role in roles]
                    for day in (week + timedelta(days=ahead) for ahead in range(7)):
                        if day >= today() and not _over(day, name):
                            roster = self._put(roster, post, templates[name], day, crew)
            self.planner.post(f"ticketing/rosters/{roster['id']}/publish", None, roster["version"])
        self._work(desk)

    def _post(self, kind: str, name: str) -> Json:
        body = {"community_id": self.community_id, "kind": kind, "name": name}
        return self.planner.post("ticketing/duty-posts", body)

    def _shift(self, name: str, begins: str, ends: str) -> Json:
        body = {"community_id": self.community_id, "name": name, "begins": begins, "ends": ends}
        return self.planner.post("ticketing/shift-templates", body)

    def _people(self, monday: date) -> dict[str, str]:
        """Whom a roster can name, by their names."""
        week = self.planner.get("ticketing/rosters", community_id=self.community_id, week=monday.isoformat())
        return {each["display_name"]: each["id"] for each in week["colleagues"]}

    def _plan(self, monday: date) -> Json:
        return self.planner.post("ticketing/rosters", {"community_id": self.community_id, "week": monday.isoformat()})

    def _put(self, roster: Json, post: Json, template: Json, day: date, crew: list[str]) -> Json:
        body = {"post_id": post["id"], "template_id": template["id"], "day": day.isoformat(), "staff_ids": crew}
        return self.planner.post(f"ticketing/rosters/{roster['id']}/entries", body, roster["version"])

    def _work(self, desk: Json) -> None:
        """Whoever is on duty at the reception now signs in and writes the log."""
        on_duty = self.planner.get("ticketing/on-duty", community_id=self.community_id, post_id=desk["id"])
        names = {name: role for role, (name, _) in self.company.logins.items()}
        for row in on_duty:
            person = self.company.as_(names[row["display_name"]])
            person.post(f"ticketing/duty-posts/{desk['id']}/sign-in", {})
        if not on_duty:
            return
        clerk = self.company.as_(names[on_duty[0]["display_name"]])
        for kind, words, handling in _LOG:
            entry = {"post_id": desk["id"], "kind": kind, "text": words, "handling": handling}
            clerk.post("ticketing/duty-entries", entry)
        for kind, words in _OPEN:
            clerk.post("ticketing/handover-items", {"post_id": desk["id"], "kind": kind, "text": words})


def _over(day: date, shift: str) -> bool:
    """Whether the shift has ended already; what is over cannot be planned."""
    ends = {name: ends for name, _, ends in _SHIFTS}[shift]
    last = day + timedelta(days=1) if ends == "00:00" else day
    local = datetime.now(UTC) + timedelta(hours=8)
    return datetime.fromisoformat(f"{last.isoformat()}T{ends}:00+00:00") <= local.replace(tzinfo=UTC)
