"""The words a company starts with. Recording and purpose are announced first (PIPL §17); the questions are those that
S3-40 … S3-46 ask of a caller. A company rewords them as it likes."""

from typing import Any

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.scripts.models import Script
from ticketing.scripts.repository import ScriptRepository

SHIPPED: dict[str, tuple[dict[str, Any], ...]] = {
    "greeting": (
        {"say": "您好，这里是物业服务热线，很高兴为您服务。"},
        {"say": "为提高服务质量并核实您反映的问题，本次通话将被录音，仅用于处理您的事项和服务质量检查。"},
        {"say": "请问有什么可以帮您？", "field": "title"},
    ),
    "first_caller": (
        {"say": "请问怎么称呼您？您住在哪一栋哪一室？", "field": "contact_name"},
        {"say": "请您说一下具体情况：什么时候、在什么位置、发生了什么？", "field": "description"},
        {"say": "您希望得到什么样的处理结果？", "field": "desired_outcome"},
        {"say": "我会马上登记并转给责任部门，在约定的时间之前给您答复。"},
    ),
    "repeat_caller": (
        {"say": "您好，我看到您之前反映过问题，请问这次还是同一件事吗？"},
        {"say": "上次的处理情况是这样的（说明进展），请问现在还有什么没有解决？", "field": "description"},
        {"say": "您希望得到什么样的处理结果？", "field": "desired_outcome"},
    ),
    "frequent_caller": (
        {"say": "非常抱歉让您多次来电，我已看到您之前的全部记录。"},
        {"say": "这件事我会请主管跟进，请问什么时间方便给您回电？"},
        {"say": "请您再说明一下目前的情况。", "field": "description"},
    ),
    "transfer": (
        {"say": "这个问题需要请专业同事为您解答，我先帮您转接，请稍等。"},
        {"say": "如果没有接通，我们会在30分钟内给您回电。"},
    ),
    "closing": (
        {"say": "我再确认一下您反映的内容（复述），请问还有其他需要帮助的吗？"},
        {"say": "感谢您的来电，再见。"},
    ),
}


async def seed_scripts(work: Work) -> None:
    """Add what is missing; what the company reworded stays."""
    known = await ScriptRepository(work).situations()
    for situation, steps in SHIPPED.items():
        if situation in known:
            continue
        script = Script(
            tenant_id=work.tenant_id,
            id=uuid7(),
            situation=situation,
            community_id=None,
            steps=list(steps),
            active=True,
        )
        work.session.add(script)
        work.record(script, facts.ScriptChanged(situation=situation, community_id=None, active=True))
