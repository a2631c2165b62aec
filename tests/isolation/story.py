"""One company lives through everything the product does, so that every table and every route has something of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx

from billing.ledgers.service import LedgerService
from testkit.world import World
from tests.company import Company, Json, silence
from tests.isolation import (
    channels,
    discounts,
    dunning,
    duty,
    findings,
    hotline,
    kinds,
    meters,
    money,
    procedure,
    reports,
)
from tests.isolation.canaries import Canaries
from tests.isolation.logbook import Logbook
from ticketing.replays.repository import ReplayRepository

DATA = Path(__file__).parents[1] / "data"
ROLES = (
    *("desk_clerk", "csc_staff", "cs_supervisor", "property_specialist", "technician", "engineering_supervisor"),
    *("relations_manager", "billing_clerk", "finance", "cashier", "leader_in_charge"),
)


class Story:
    """`a` has lived, `b` has only signed up. `ids` are a's entities by service and path parameter."""

    def __init__(self, world: World, logbook: Logbook) -> None:
        self.world = world
        self.logbook = logbook
        run = uuid4().hex[:10]
        self.a = Company(world, f"a{run}", f"甲物业{run}")
        self.b = Company(world, f"b{run}", f"乙物业{run}")
        self.canaries = Canaries()
        self.ids: dict[tuple[str, str], str] = {}
        self.community: Json = {}
        self.unit: Json = {}
        self.neighbour: Json = {}
        self.person: Json = {}

    async def play(self) -> "Story":
        await silence(self.world)
        self._connect_contacts()
        await self.a.sign_up()
        await self.b.sign_up()
        await self._hire()
        await self._bring_in()
        await self._build()
        await self._settle_in()
        await self._organise()
        await self._complaint()
        await self._repair()
        await procedure.play(
            self.a,
            self.intake("complaint", class_l1="engineering_quality", channel="forum", phase="pre_handover"),
            self.canaries.words,
        )
        await kinds.play(self.a, self.intake("inquiry", class_l1="life"), self.canaries.words)
        outside = self.world.client(self.a.host)
        await channels.play(self.a, outside, self.community["id"], self.canaries)
        await channels.miss(self.world, self.a, self.canaries.words)
        await self._set_clocks()
        await duty.play(self.a, self.community["id"], self.ids["ticketing", "ticket_id"])
        await self._call()
        await reports.play(self.world, self.a, self.community["id"], self.canaries.words)
        await self._find_late_report()
        await self._rest()
        homes = self.unit["id"], self.neighbour["id"]
        self.ids |= await money.play(self.world, self.a, self._rest, self.community["id"], homes, self.canaries.words)
        self.ids |= await discounts.play(self.a, self.community["id"], homes, self.canaries.words)
        self.ids |= await meters.play(self.a, self.community["id"], self.neighbour["id"], self.canaries.words)
        self.ids |= await dunning.play(
            self.world, self.a, self.community["id"], self.neighbour["id"], self.canaries.words
        )
        await self._rest()
        await self._hear_complaint_again()
        await procedure.fall_silent(self.world, self.a)
        await self._close_books()
        await self._tell()
        await self._note_ids()
        return self

    def _connect_contacts(self) -> None:
        """Notifications asks registry for addresses; here registry answers in the same process."""
        client = self.world.running["notifications"].runtime.state["sender"].registry
        app: Any = self.world.running["registry"].app
        client._http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://registry")

    async def _rest(self) -> None:
        """Facts flow, mails go out, and what follows from that flows too."""
        for _ in range(2):
            await self.world.settle()
            await self.world.running["notifications"].runtime.state["sender"].drain()

    async def _hire(self) -> None:
        for role in ROLES:
            await self.a.hire(role)
        await self.world.settle()
        await self.a.accept_invitations()
        await self.world.settle()

    async def _bring_in(self) -> None:
        admin = self.a.as_("admin")
        imported = await admin.post("registry/communities", {"code": "HC", "name": "和畅花园"})
        path = f"registry/communities/{imported['id']}/imports"
        dirty = (DATA / "hc-dirty.xlsx").read_bytes()
        wrong = await admin.post(path, files={"data": ("dirty.xlsx", dirty)})
        await self.world.settle()
        assert wrong["id"]
        clean = (DATA / "hc-small.xlsx").read_bytes()
        job = await admin.post(path, files={"data": ("hc-small.xlsx", clean)})
        job = await self._job(job["id"])
        await admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])
        job = await self._job(job["id"])
        assert job["status"] == "applied", job
        self.ids["registry", "import_id"] = job["id"]

    async def _job(self, id: str) -> Json:
        await self.world.settle()
        job: Json = await self.a.as_("admin").get(f"registry/imports/{id}")
        return job

    async def _build(self) -> None:
        """A second community, small enough to bill: four homes and one price."""
        admin, clerk = self.a.as_("admin"), self.a.as_("billing_clerk")
        self.community = await admin.post(
            "registry/communities", {"code": "QL", "name": "栖云里", "hotline": "057188880000", "district": "西湖区"}
        )
        path = f"registry/communities/{self.community['id']}"
        house = {"codes": ["1"], "floors": 2, "units_per_floor": 2, "gross_area": "89.50"}
        await admin.post(f"{path}/buildings", house)
        await self.world.settle()
        units = (await admin.get(f"{path}/units"))["items"]
        self.unit, self.neighbour = units[0], units[1]
        price = {"valid_from": "2025-01-01", "formula": "area_price", "unit_price": "2.80"}
        item = await clerk.post(
            "billing/charge-items",
            {"community_id": self.community["id"], "code": "wyf", "name": "物业费", "category": "property_fee",
             "cycle_months": 1, "bill_in": "advance", "price": price},
        )  # fmt: skip
        charged = [self.unit["id"], self.neighbour["id"]]
        await clerk.post(
            f"billing/charge-items/{item['id']}/assignments", {"unit_ids": charged, "valid_from": "2025-01-01"}
        )
        self.ids["billing", "item_id"] = item["id"]
        agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "服务合同第八条"}
        path = f"billing/charge-items/{item['id']}/late-fee-policies"
        await clerk.post(path, agreed)
        waiting = await clerk.post(path, agreed | {"valid_from": "2190-01-01", "rate": "0.003"})
        self.ids["billing", "policy_id"] = waiting["id"]
        await clerk.post("billing/lpr-rates", {"valid_from": "2025-06-20", "rate": "0.03"})

    async def _settle_in(self) -> None:
        """The canary buys a home, parks a car, and somebody of staff answers for the one community only."""
        admin, canaries, community = self.a.as_("admin"), self.canaries, self.community["id"]
        self.person = await admin.post(
            "registry/persons",
            {"community_id": community, "name": f"{canaries.person_name}甲", "phones": canaries.phones[:1],
             "document": {"type": "resident_id", "number": canaries.id_number}, "email": canaries.email},
        )  # fmt: skip
        self.person = await admin.patch(
            f"registry/persons/{self.person['id']}", {"name": canaries.person_name}, version=self.person["version"]
        )
        owned = await admin.post(
            f"registry/units/{self.unit['id']}/ownerships",
            {"owners": [{"person_id": self.person["id"]}], "valid_from": "2025-02-01", "evidence": "购房合同"},
        )
        self.ids["registry", "ownership_id"] = owned["id"]
        unit = await admin.get(f"registry/units/{self.unit['id']}")
        await admin.post(
            f"registry/units/{self.unit['id']}/occupants",
            {"person_id": self.person["id"], "relation": "family", "valid_from": "2025-02-01"},
            version=unit["version"],
        )
        space = await admin.post(
            f"registry/communities/{community}/parking-spaces", {"lot_code": "9", "code": f"Q{uuid4().hex[:4]}"}
        )
        await admin.post(
            f"registry/parking-spaces/{space['id']}/rights",
            {"person_id": self.person["id"], "kind": "owned", "valid_from": "2025-02-01"},
            version=space["version"],
        )
        await admin.post(
            f"registry/persons/{self.person['id']}/unmask", {"fields": ["phones"], "purpose": "核对业主电话"}
        )
        self.ids["registry", "space_id"] = space["id"]
        await self.world.settle()
        await self.a.hire(
            "front_desk_of_one_community", display_name=canaries.staff_name, mobile=canaries.phones[2],
            roles=["desk_clerk"], posts=[], scope="community", communities=[community],
        )  # fmt: skip
        posts = (await admin.get("identity/posts"))[0]["code"]
        await self.a.hire("posted", roles=["desk_clerk"], posts=[posts])
        await self._rest()

    async def _organise(self) -> None:
        """A department of one's own, renamed, somebody in it, a team for the community, an expert who left since."""
        admin, community = self.a.as_("admin"), self.community["id"]
        root = (await admin.get("identity/departments"))[0]
        head = str(self.a.staff["cs_supervisor"])
        office = {"name": "栖云里筹备处", "kind": "community_office", "parent_id": root["id"], "head_id": head}
        department = await admin.post("identity/departments", office)
        renamed = {"name": "栖云里服务处"}
        await admin.patch(f"identity/departments/{department['id']}", renamed, department["version"])
        clerk = await admin.get(f"identity/staff/{self.a.staff['desk_clerk']}")
        await admin.patch(f"identity/staff/{clerk['id']}", {"department_id": department["id"]}, clerk["version"])
        team = {"dedicated_clerk": str(self.a.staff["property_specialist"])}
        await admin.put(f"identity/specialist-teams/{community}", team, 0)
        panel = {
            "experts": [str(self.a.staff["engineering_supervisor"])],
            "leader_id": str(self.a.staff["cs_supervisor"]),
        }
        await admin.put("identity/expert-panel/engineering_quality", panel, 0)
        await admin.put("identity/expert-panel/legal", panel, 0)
        await self.world.settle()
        await self.a.as_("csc_staff").put("ticketing/routing", {"departments": {"sales": department["id"]}}, 1)
        self.ids["identity", "department_id"] = department["id"]
        self.ids["identity", "community_id"] = community
        self.ids["identity", "discipline"] = "legal"

    def intake(self, kind: str, **more: Any) -> Json:
        promised = datetime.now(UTC) + timedelta(minutes=60)
        return {
            "kind": kind, "channel": "visit", "community_id": self.community["id"], "unit_id": self.unit["id"],
            "person_id": self.person["id"], "title": "电梯噪音", "description": self.canaries.words,
            "promised_reply_at": promised.isoformat(), "contact_name": self.canaries.contact_name,
            "contact_phone": self.canaries.phones[1], "desired_outcome": self.canaries.outcome,
        } | more  # fmt: skip

    async def _verb(self, role: str, ticket: Json, verb: str, body: Json) -> Json:
        path = f"ticketing/tickets/{ticket['id']}/{verb}"
        changed: Json = await self.a.as_(role).post(path, body, version=ticket["version"])
        return changed

    async def _complaint(self) -> None:
        ticket: Json = await self.a.as_("desk_clerk").post(
            "ticketing/tickets", self.intake("complaint", class_l1="engineering_quality")
        )
        handler = {"handler_id": str(self.a.staff["property_specialist"]), "department": "物业管理部"}
        today = datetime.now(UTC).date() + timedelta(days=1)
        words = self.canaries.words
        about = str(self.a.staff["technician"])
        waiting: Json = await self.a.as_("desk_clerk").post(
            "ticketing/tickets", self.intake("complaint", class_l1="engineering_quality", complained_about_id=about)
        )
        steps: list[tuple[str, str, Json]] = [
            ("cs_supervisor", "accept", {}),
            ("cs_supervisor", "assign", handler),
            ("property_specialist", "investigate", {}),
            (
                "property_specialist",
                "conclude",
                {
                    "checks": ["listen", "ask", "look", "check", "think"],
                    "evidence": [words],
                    "cause": words,
                    "cause_kind": "supervision",
                    "responsible_department": "物业管理部",
                },
            ),
            ("property_specialist", "first-measure", {"measure": words, "planned_on": today.isoformat()}),
            ("property_specialist", "notes", {"text": words}),
            ("property_specialist", "resolve", {"result": words, "evidence": words}),
            ("property_specialist", "reply", {"channel": "phone", "text": words}),
            ("property_specialist", "close", {"customer_confirmed": True}),
        ]
        for role, verb, body in steps:
            ticket = await self._verb(role, ticket, verb, body)
        question = {"discipline": "engineering_quality", "question": "是否属于防水质量问题"}
        asked = await self.a.as_("csc_staff").post(f"ticketing/tickets/{waiting['id']}/consultations", question)
        self.ids["ticketing", "consultation_id"] = asked["id"]
        await self.a.as_("desk_clerk").post(f"ticketing/tickets/{ticket['id']}/contact/unmask", {"purpose": "回访客户"})
        await self._visit(ticket)
        guest = self.world.client(self.a.host)
        form = {"kind": "complaint", "community_id": self.community["id"], "title": "门口积水",
                "place": "东门", "description": words, "contact_name": self.canaries.contact_name,
                "contact_phone": self.canaries.phones[1]}  # fmt: skip
        submitted = await guest.post("/api/ticketing/web-forms", json=form)
        assert submitted.status_code == 201, submitted.text
        self.ids["ticketing", "token"] = submitted.json()["token"]
        self.ids["ticketing", "ticket_id"] = ticket["id"]

    async def _visit(self, ticket: Json) -> None:
        """The requester is tried, sent a link, and taken on by somebody who had no part in the case."""
        desk = self.a.as_("relations_manager")
        (visit,) = (await desk.get("ticketing/return-visits", ticket_id=ticket["id"]))["items"]
        path = f"ticketing/return-visits/{visit['id']}"
        tried = {"method": "phone", "outcome": "no_answer", "asked_for": self.canaries.words}
        visit = await desk.post(f"{path}/attempts", tried, version=visit["version"])
        await desk.post(f"{path}/invitation", version=visit["version"])
        self.ids["ticketing", "visit_id"] = visit["id"]
        self.ids["ticketing", "visit_token"] = await findings.visit_token(self.superuser, self.a.tenant_id)
        self.ids["notifications", "cohort"] = "complaint"

    async def _repair(self) -> None:
        desk, technician = self.a.as_("desk_clerk"), self.a.as_("technician")
        ticket: Json = await desk.post(
            "ticketing/tickets", self.intake("repair", repeat_of=self.ids["ticketing", "ticket_id"])
        )
        await self._verb("desk_clerk", ticket, "accept", {})
        order: Json = await desk.post(
            "ticketing/work-orders",
            {"ticket_id": ticket["id"], "kind": "owner_repair", "place": "厨房", "problem": self.canaries.words,
             "urgency": "urgent", "charge_mode": "paid"},
        )  # fmt: skip
        material = [{"name": "阀门", "quantity": "1", "unit": "个", "unit_price": "35.00"}]
        dispatched = {"assignee_id": str(self.a.staff["technician"]), "estimate_cents": 8000}
        for person, verb, body in (
            (desk, "dispatch", dispatched),
            (technician, "accept", {}),
            (technician, "start", {"quote_accepted": True}),
            (technician, "complete", {"work_done": self.canaries.words, "labour_cents": 5000, "material": material}),
            (self.a.as_("engineering_supervisor"), "confirm-by-supervisor", {}),
        ):
            order = await person.post(f"ticketing/work-orders/{order['id']}/{verb}", body, version=order["version"])
        await self._rest()
        self.ids["ticketing", "order_id"] = order["id"]

    async def _call(self) -> None:
        ticket, number = self.ids["ticketing", "ticket_id"], self.canaries.phones[1]
        file = {"name": self.canaries.person_name, "phone": self.canaries.phones[0]}
        await hotline.Hotline(self.a, self.community["id"], self.person["id"], ticket, number, file).play()

    async def _set_clocks(self) -> None:
        """A draft of the clock policy is tried over what was lived through, and stays open."""
        centre = self.a.as_("csc_staff")
        draft = await centre.post("ticketing/clock-policy/draft")
        assert draft["state"] == "open"
        replay = await centre.post("ticketing/clock-policy/replays", {})
        await self.world.settle()
        finding = {
            "id": uuid4(), "replay_id": UUID(replay["id"]), "ticket_id": UUID(self.ids["ticketing", "ticket_id"]),
            "code": "K08", "due_in_force": None, "result_in_force": None, "due_in_draft": None,
            "result_in_draft": "missed",
        }  # fmt: skip
        async with self.world.harness("ticketing", self.a.tenant_id, self.a.slug).work() as work:
            await ReplayRepository(work).keep([finding])
        self.ids["ticketing", "replay_id"] = replay["id"]

    async def _find_late_report(self) -> None:
        """A replay finds reports as well as tickets."""
        [report, *_] = (await self.a.as_("csc_staff").get("ticketing/daily-reports"))["items"]
        finding = {
            "id": uuid4(), "replay_id": UUID(self.ids["ticketing", "replay_id"]), "report_id": UUID(report["id"]),
            "code": "K09", "due_in_force": None, "result_in_force": None, "due_in_draft": None,
            "result_in_draft": "missed",
        }  # fmt: skip
        async with self.world.harness("ticketing", self.a.tenant_id, self.a.slug).work() as work:
            await ReplayRepository(work).keep([finding])

    async def _hear_complaint_again(self) -> None:
        """The paid repair is visited and did not satisfy."""
        desk = self.a.as_("relations_manager")
        (visit,) = (await desk.get("ticketing/return-visits", cohort="repair"))["items"]
        answers = [{"question": "overall", "score": 1}]
        said = {"method": "phone", "questions_version": 1, "answers": answers, "asked_for": "客户要求",
                "comment": self.canaries.words, "next_action": self.canaries.words}  # fmt: skip
        await desk.post(f"ticketing/return-visits/{visit['id']}/complete", said, version=visit["version"])
        await self._rest()

    async def _close_books(self) -> None:
        """What the sweep does two nights on, when the days of these payments are over."""
        async with self.world.harness("billing", self.a.tenant_id, self.a.slug).work() as work:
            await LedgerService(work).close(work.today + timedelta(days=2))

    async def _tell(self) -> None:
        admin = self.a.as_("admin")
        order = await admin.get("notifications/channel-order")
        await admin.put("notifications/channel-order", {"channels": ["email"]}, order["version"])
        template = (await admin.get("notifications/templates"))["items"][0]
        path = f"notifications/templates/{template['code']}/{template['locale']}"
        await admin.put(
            path,
            {"subject": template["subject"], "body": template["body"] + self.canaries.wording},
            template["version"],
        )
        self.ids["notifications", "code"] = template["code"]
        self.ids["notifications", "locale"] = template["locale"]

    async def _note_ids(self) -> None:
        self.ids |= await findings.found(self.superuser, self.a.tenant_id)
        for service in ("registry", "ticketing", "billing"):
            self.ids[service, "community_id"] = self.community["id"]
            self.ids[service, "unit_id"] = self.unit["id"]
        self.ids["registry", "person_id"] = self.person["id"]
        self.ids["identity", "staff_id"] = str(self.a.staff["technician"])
        self.ids["identity", "sign_up_id"] = self.a.sign_up_id
        self.ids["identity", "tenant_id"] = self.ids["notifications", "tenant_id"] = str(self.a.tenant_id)

    async def superuser(self, service: str) -> asyncpg.Connection:
        dsn = self.world.stack.endpoints.postgres_dsn.rsplit("/", 1)[0]
        return await asyncpg.connect(f"{dsn}/lintel_{service}")
