"""The words of the security mails, in zh-CN and en. Plain text: a link nobody can hide behind other words.

Names of companies and people come from forms; line breaks are taken out of them, so nobody writes mails of their own
through ours.
"""

from collections.abc import Mapping

from msgspec import Struct

SIGN_UP = "sign_up"
INVITATION = "invitation"
PASSWORD_RESET = "password_reset"  # noqa: S105 - a kind of mail, not a password
PASSWORD_CHANGED = "password_changed"  # noqa: S105 - the same

DEFAULT_LOCALE = "zh-CN"


class Text(Struct, frozen=True):
    subject: str
    body: str


_TEXTS: dict[tuple[str, str], Text] = {
    (SIGN_UP, "zh-CN"): Text(
        "请确认 {company} 的门楣账号",
        "您好，{name}：\n\n"
        "您为“{company}”申请了门楣账号。请在 24 小时内打开下面的链接，设置密码并完成注册：\n\n{link}\n\n"
        "链接只能使用一次。如果不是您本人的操作，请忽略本邮件，不会开通任何账号。\n",
    ),
    (SIGN_UP, "en"): Text(
        "Confirm the Lintel account of {company}",
        "Hello {name},\n\n"
        "You asked for a Lintel account for {company}. Open this link within 24 hours to set your password and "
        "finish the sign-up:\n\n{link}\n\n"
        "The link works once. If it was not you, ignore this mail; no account will be opened.\n",
    ),
    (INVITATION, "zh-CN"): Text(
        "{company} 邀请您使用门楣",
        "您好，{name}：\n\n"
        "“{company}”为您开通了工作账号。请在 72 小时内打开下面的链接设置密码：\n\n{link}\n\n"
        "链接只能使用一次。过期后请联系贵公司的系统管理员重新发送。\n",
    ),
    (INVITATION, "en"): Text(
        "{company} invites you to Lintel",
        "Hello {name},\n\n"
        "{company} opened a staff account for you. Open this link within 72 hours to set your password:\n\n{link}\n\n"
        "The link works once. When it has expired, ask your administrator for a new one.\n",
    ),
    (PASSWORD_RESET, "zh-CN"): Text(
        "重设您在 {company} 的密码",
        "您好，{name}：\n\n"
        "我们收到了重设密码的请求。请在 1 小时内打开下面的链接设置新密码：\n\n{link}\n\n"
        "链接只能使用一次。如果不是您本人的操作，请忽略本邮件，原密码继续有效。\n",
    ),
    (PASSWORD_RESET, "en"): Text(
        "Reset your password at {company}",
        "Hello {name},\n\n"
        "Somebody asked to reset your password. Open this link within 1 hour to set a new one:\n\n{link}\n\n"
        "The link works once. If it was not you, ignore this mail; your password stays as it is.\n",
    ),
    (PASSWORD_CHANGED, "zh-CN"): Text(
        "您在 {company} 的密码已更改",
        "您好，{name}：\n\n"
        "您的登录密码刚刚被更改，其他设备上的登录已全部退出。\n如果不是您本人的操作，请立即联系贵公司的系统管理员。\n\n{link}\n",
    ),
    (PASSWORD_CHANGED, "en"): Text(
        "Your password at {company} was changed",
        "Hello {name},\n\n"
        "Your password was just changed and you were signed out on all other devices.\n"
        "If it was not you, tell your administrator at once.\n\n{link}\n",
    ),
}
KINDS = (SIGN_UP, INVITATION, PASSWORD_RESET, PASSWORD_CHANGED)
LOCALES = ("zh-CN", "en")


def render(kind: str, locale: str, values: Mapping[str, str]) -> Text:
    """Raises KeyError for an unknown kind or a value the text needs; an unknown locale falls back to zh-CN."""
    text = _TEXTS.get((kind, locale)) or _TEXTS[(kind, DEFAULT_LOCALE)]
    safe = {name: " ".join(value.split()) for name, value in values.items()}
    return Text(text.subject.format_map(safe), text.body.format_map(safe))
