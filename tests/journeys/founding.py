"""How a company comes to be: signed up, confirmed by mail, its community brought in, its staff invited."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from demo.api import until
from tests.journeys.conftest import PASSWORD, Product, Sit
from tests.journeys.seat import Seat

DATA = Path(__file__).parents[1] / "data"
COMMUNITY = "和昌苑"
STAFF = {
    "hotline_operator": ("接线员", "周接线"),
    "cs_supervisor": ("客服主管", "吴主管"),
    "property_specialist": ("物业客服专员", "郑专员"),
    "csc_staff": ("客服中心专员", "蒋中心"),
    "expert": ("专家顾问", "沈专家"),
    "leader_in_charge": ("分管领导", "韩领导"),
    "technician": ("维修工", "冯师傅"),
    "billing_clerk": ("计费员", "陈计费"),
    "finance": ("财务", "褚财务"),
    "cashier": ("收费员", "卫收费"),
}
"""Role code: its name on the screen and who holds it."""


class Founding:
    """The company of the journey and the seats of its people, signed in when they are first needed."""

    def __init__(self, product: Product, sit: Sit, browser: Browser) -> None:
        self.product = product
        self.sit = sit
        self.slug = "hechang"
        self.name = "和昌物业服务有限公司"
        self._seats: dict[str, Seat] = {}

    def address(self, role: str) -> str:
        return f"{role.replace('_', '-')}@{self.slug}.example"

    def as_(self, role: str) -> Seat:
        if role not in self._seats:
            self._seats[role] = self.sit(self.slug)
            self.enter(role)
        return self._seats[role]

    def enter(self, role: str) -> None:
        seat = self._seats[role]
        seat.go("/login")
        seat.heading(f"登录 {self.name}")
        seat.sign_in(self.address(role), PASSWORD)
        seat.heading(re.compile("好，"))

    def go_home(self, but: str) -> None:
        """The day is over for everybody else."""
        for role in self._seats.keys() - {but}:
            self._seats.pop(role).context.close()

    def sign_up(self) -> None:
        guest = self.sit("")
        guest.go("/")
        guest.heading("物业公司工作平台")
        guest.accessible()
        guest.page.get_by_role("link", name="公司开通").click()
        guest.fill(
            公司名称=self.name, 公司网址标识=self.slug, 管理员姓名="王管理", 管理员邮箱=self.address("tenant_admin")
        )
        guest.reads(re.compile("可以使用"))
        guest.accessible()
        guest.press("开通")
        guest.heading("请查收邮件")
        self._confirm(self._mailbox("tenant_admin"))

    def _mailbox(self, role: str) -> Seat:
        """Read the mail in the viewer and follow the link in it."""
        until(f"a mail to {self.address(role)}", lambda: self.product.mailed(self.address(role)))
        seat = self.sit("mail")
        seat.go(f"/?to={self.address(role)}")
        seat.page.get_by_role("listitem").first.get_by_role("link").click()
        seat.page.get_by_role("link", name=re.compile(r"^http.*#")).first.click()
        return seat

    def _confirm(self, seat: Seat) -> None:
        seat.heading("设置管理员密码")
        seat.accessible()
        seat.fill(密码=PASSWORD, 再输入一次=PASSWORD)
        seat.press("确认并开通")
        seat.heading("开通完成")
        seat.accessible()
        seat.page.get_by_role("link", name="去登录").click()
        seat.heading(f"登录 {self.name}")
        seat.accessible()
        seat.context.close()

    def bring_in(self) -> None:
        admin = self.as_("tenant_admin")
        admin.accessible()
        admin.page.get_by_role("main").get_by_role("link", name=re.compile("导入小区资料")).click()
        admin.ask("新建小区")
        admin.fill(小区名称=COMMUNITY, 小区编号="HC", 服务热线="010-60000001")
        admin.accessible()
        admin.submit_dialog("创建小区")
        self._upload(admin, "hc-small.xlsx")
        admin.reads(re.compile("没有问题"))
        admin.accessible()
        admin.page.get_by_role("button", name=re.compile(r"^导入 \d+ 行$")).click()
        admin.reads("导入完成")
        admin.accessible()

    def refuse_the_dirty_file(self) -> None:
        admin = self.as_("tenant_admin")
        admin.menu("数据导入")
        self._upload(admin, "hc-dirty.xlsx")
        expected = json.loads((DATA / "hc-dirty.expected.json").read_text())
        admin.heading(f"问题 {len(expected)}")
        first = expected[0]
        row = admin.page.get_by_role("row").filter(has_text=first["column"]).filter(has_text=first["sheet"])
        expect(row.filter(has_text=str(first["row"])).first).to_contain_text("手机号")
        admin.accessible()
        admin.press("放弃，重新上传")
        admin.heading("数据导入")

    def _upload(self, admin: Seat, file: str) -> None:
        admin.page.get_by_label(re.compile("点击选择")).set_input_files(DATA / file)
        admin.heading(re.compile(re.escape(file)))

    def invite(self) -> None:
        admin = self.as_("tenant_admin")
        admin.menu("员工与角色")
        admin.reads("系统管理员")
        for role, (title, name) in STAFF.items():
            admin.ask("邀请员工")
            admin.fill(姓名=name, 邮箱=self.address(role))
            admin.choose("角色", title)
            if role == "hotline_operator":
                admin.accessible()
            drawer = admin.dialog()
            drawer.get_by_role("button", name="发送邀请").click()
            expect(drawer).to_be_hidden()
            row = admin.page.get_by_role("row").filter(has_text=name)
            expect(row).to_contain_text("待接受邀请")
            expect(row.get_by_role("cell").nth(1)).to_have_text(title)
        admin.accessible()
        for role in STAFF:
            self._join(self._mailbox(role))
        admin.page.reload()
        expect(admin.page.get_by_role("row").filter(has_text="在职")).to_have_count(len(STAFF) + 1)

    def _join(self, seat: Seat) -> None:
        seat.heading("接受邀请")
        seat.accessible()
        seat.fill(密码=PASSWORD, 再输入一次=PASSWORD)
        seat.press("设置密码并加入")
        seat.reads("您已加入，请用刚设置的密码登录。")
        seat.context.close()
