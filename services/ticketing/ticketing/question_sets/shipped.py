"""The sets a company begins with: few questions, so that a visit takes a minute (S1-62, S4-42)."""

from msgspec import Struct

from ticketing.question_sets.questions import Option, Question


class ShippedSet(Struct, frozen=True):
    script: str
    script_en: str
    questions: tuple[Question, ...]


_OVERALL = Question(
    key="overall",
    kind="score",
    text="您对我们的服务总体满意吗？",
    text_en="How satisfied are you with our service overall?",
    required=True,
    satisfaction=True,
)
_HANDLING = Question(
    key="overall",
    kind="score",
    text="您对这次处理的结果满意吗？",
    text_en="How satisfied are you with how this was handled?",
    required=True,
    satisfaction=True,
)
ASKED_TWICE = Question(
    key="wishes",
    kind="text",
    text="您还有什么意见或需要？",
    text_en="Is there anything else you would like to tell us or need?",
)
"""Sets began with it once; but every visit notes the customer's words itself, and asks for them once"""
_YES = Option(key="yes", text="是", text_en="Yes")
_PARTLY = Option(key="partly", text="部分", text_en="Partly")
_NO = Option(key="no", text="否", text_en="No")


def _score(key: str, text: str, text_en: str) -> Question:
    return Question(key=key, kind="score", text=text, text_en=text_en)


def _choice(key: str, text: str, text_en: str, *options: Option) -> Question:
    return Question(key=key, kind="choice", text=text, text_en=text_en, options=list(options))


_HELLO = "您好，我是物业客服。想用一分钟了解您的感受，方便吗？"
_HELLO_EN = "Hello, I am calling from your property service. May I take one minute of your time?"

SHIPPED: dict[str, ShippedSet] = {
    "complaint": ShippedSet(
        "您好，我是物业客服。您之前反映的问题已经处理，想用一分钟听听您的意见，方便吗？",
        "Hello, this is your property service about the matter you reported. May I take one minute of your time?",
        (
            _HANDLING,
            _choice("settled", "您反映的问题解决了吗？", "Is the matter settled?", _YES, _PARTLY, _NO),
            _score("attitude", "工作人员的态度如何？", "How was the attitude of our staff?"),
            _score("speed", "处理的速度如何？", "How was the speed?"),
        ),
    ),
    "repair": ShippedSet(
        "您好，我是物业客服。您报修的问题师傅已经处理，想用一分钟听听您的意见，方便吗？",
        "Hello, this is your property service about your repair. May I take one minute of your time?",
        (
            _HANDLING,
            _choice("works", "现在使用正常吗？", "Does it work now?", _YES, _NO),
            _score("quality", "维修质量如何？", "How was the quality of the repair?"),
            _choice("clean", "维修后现场清理干净了吗？", "Was the place left clean?", _YES, _NO),
        ),
    ),
    "new_resident": ShippedSet(
        "您好，欢迎入住！我是物业客服，想了解您入住一个月来是否顺利，方便吗？",
        "Welcome to your new home! I would like to ask how your first weeks went. Is this a good moment?",
        (
            _OVERALL,
            _choice(
                "papers", "物业服务资料和联系方式您都收到了吗？", "Did you receive our papers and contacts?", _YES, _NO
            ),
            _score("handover", "交房和入住手续办理得如何？", "How did the handover and moving in go?"),
        ),
    ),
    "long_time_resident": ShippedSet(
        _HELLO,
        _HELLO_EN,
        (
            _OVERALL,
            _score("cleaning", "您对保洁绿化满意吗？", "How satisfied are you with cleaning and greening?"),
            _score("security", "您对秩序安全满意吗？", "How satisfied are you with security?"),
            _score("repairs", "您对报修服务满意吗？", "How satisfied are you with repairs?"),
        ),
    ),
    "lessee": ShippedSet(
        _HELLO,
        _HELLO_EN,
        (
            _OVERALL,
            _score("desk", "您对前台和热线满意吗？", "How satisfied are you with desk and hotline?"),
            _choice("stay", "近期有搬离的打算吗？", "Do you plan to move out soon?", _YES, _NO),
        ),
    ),
    "ad_hoc": ShippedSet(_HELLO, _HELLO_EN, (_OVERALL,)),
}
