"""What somebody wrote, without the mail they answer: the ways programs of this country and others quote."""

import re

_CUTS = (
    re.compile(
        r"^[ \t]*-{2,}[ \t]*(?:原始邮件|Original Message|回复的?邮件|转发的?邮件|Forwarded message)[ \t]*-{2,}",
        re.I | re.M,
    ),
    re.compile(r"^[ \t]*(?:在|于)?[ \t]*\d{4}[-年/.].{0,80}(?:写道|写到)[：:][ \t]*$", re.M),
    re.compile(r"^[ \t]*.{0,80}(?:写道|写到)[：:][ \t]*$", re.M),
    re.compile(r"^[ \t]*On .{4,120}wrote:[ \t]*$", re.I | re.M),
    re.compile(
        r"^[ \t]*(?:发件人|From)[：:].{1,200}\n[ \t]*(?:发送时间|发送日期|日期|时间|Sent|Date)[：:]", re.I | re.M
    ),
    re.compile(r"^_{10,}[ \t]*$", re.M),
)
_QUOTED = re.compile(r"^[ \t]*>.*$", re.M)


def own_words(text: str) -> str:
    """The text above the first quotation, without quoted lines; everything when nothing else was written."""
    end = min((found.start() for cut in _CUTS if (found := cut.search(text))), default=len(text))
    own = _QUOTED.sub("", text[:end])
    own = re.sub(r"\n{3,}", "\n\n", own).strip()
    return own or text.strip()
