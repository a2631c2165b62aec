"""The words a company starts with. Recording and purpose are announced first (PIPL §17); the questions are those that
S3-40 … S3-46 ask of a caller; an unfounded complaint is answered tactfully and asks for understanding (S0-16).
A company rewords them as it likes."""

from typing import Any

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.scripts.models import Script
from ticketing.scripts.repository import ScriptRepository

SHIPPED: dict[str, tuple[dict[str, Any], ...]] = {
    "greeting": (
        {"say": "您好，这里是{community}物业服务热线，我是{operator|客服专员}，很高兴为您服务。"},
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
        {"say": "{customer}您好，我看到您之前反映过问题，请问这次还是同一件事吗？"},
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
        {"say": "如果没有接通，我们会在30分钟内按{phone|您的来电号码}给您回电。"},
    ),
    "closing": (
        {"say": "我再确认一下您反映的内容：{matter|（复述）}。请问还有其他需要帮助的吗？"},
        {"say": "感谢您的来电，再见。"},
    ),
    "unfounded_reply": (
        {
            "say": "尊敬的{customer|业主}：您好！",
            "say_en": "Dear {customer|resident},",
        },
        {
            "say": "感谢您向我们反映情况（编号 {no}）。接到您的意见后，我们〔请说明了解和核对的经过〕。",
            "say_en": "Thank you for telling us about this matter (number {no}). We 〔how it was looked into〕.",
        },
        {
            "say": "经核实，〔请说明核实的情况和理由〕。因此，您提出的要求目前我们未能满足，为此深表歉意，恳请您谅解。",
            "say_en": "We found that 〔what was found, and the reason〕. We are therefore sorry that we cannot do what "
            "you ask for at present, and hope for your understanding.",
        },
        {
            "say": "我们完全理解您的心情。如您有新的情况或材料补充，请随时告诉我们，我们会重新认真核实。"
            "感谢您一直以来的支持！",
            "say_en": "We do understand how you feel about it. If you can tell us anything new, please let us know at "
            "any time and we will look into it again. Thank you for your patience and support.",
        },
    ),
    "founded_reply": (
        {
            "say": "尊敬的{customer|业主}：您好！",
            "say_en": "Dear {customer|resident},",
        },
        {
            "say": "您反映的事项（编号 {no}）我们已处理完毕。给您的生活带来不便，我们诚恳地向您道歉。",
            "say_en": "The matter you told us about (number {no}) has been settled. We sincerely apologise for the "
            "inconvenience.",
        },
        {
            "say": "经查，原因是{cause|〔请说明原因〕}；我们已{result|〔请说明处理措施和结果〕}，"
            "并将采取措施避免再次发生。",
            "say_en": "It was caused by {cause|〔the cause〕}. This is what was done: {result|〔what was done, and "
            "with what result〕}. We are taking care that it does not happen again.",
        },
        {
            "say": "请您查看处理结果，如有不满意之处请随时告诉我们。感谢您的监督与支持！",
            "say_en": "Please have a look at the result and tell us if anything is not as it should be. Thank you for "
            "your support.",
        },
    ),
    "holding_reply": (
        {
            "say": "尊敬的{customer|业主}：您好！",
            "say_en": "Dear {customer|resident},",
        },
        {
            "say": "您反映的事项（编号 {no}）我们正在处理，目前进展是：〔请说明进展〕。",
            "say_en": "We are working on the matter you told us about (number {no}). This is how it "
            "stands: 〔progress〕.",
        },
        {
            "say": "我们将在{promise|〔请填写时间〕}前再次答复您。让您久等了，感谢您的理解与耐心！",
            "say_en": "You will hear from us again by {promise|〔time〕}. Thank you for your understanding and "
            "patience.",
        },
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
