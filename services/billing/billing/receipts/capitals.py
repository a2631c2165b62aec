"""An amount in Chinese capitals (大写) as receipts show it.

After 正确填写票据和结算凭证的基本规定: one 零 for any row of zeros between digits, 整 when nothing
follows 元 or 角, 零 before 分 when 角 is nought. Amounts in 分 from 0 up to below one trillion yuan
(10^12); negative or larger amounts are refused with ValueError.
"""

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("仟", "佰", "拾", "")
GROUPS = ("", "万", "亿")
LIMIT_CENTS = 10**14


def capitals(cents: int) -> str:
    if not 0 <= cents < LIMIT_CENTS:
        raise ValueError("the amount cannot be written on a receipt")
    yuan, rest = divmod(cents, 100)
    jiao, fen = divmod(rest, 10)
    text = f"{_yuan(yuan)}元" if yuan else ""
    if not rest:
        return f"{text or '零元'}整"
    if jiao:
        text += f"{DIGITS[jiao]}角"
    elif yuan:
        text += "零"
    return text + (f"{DIGITS[fen]}分" if fen else "整")


def _yuan(yuan: int) -> str:
    groups = []
    while yuan:
        yuan, group = divmod(yuan, 10_000)
        groups.append(group)
    text = ""
    gap = False
    for position in range(len(groups) - 1, -1, -1):
        group = groups[position]
        if group == 0:
            gap = bool(text)
            continue
        if text and (gap or group < 1_000):
            text += "零"
        text += _group(group) + GROUPS[position]
        gap = False
    return text


def _group(group: int) -> str:
    text = ""
    gap = False
    for digit, place in zip(map(int, f"{group:04d}"), PLACES, strict=True):
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + DIGITS[digit] + place
        gap = False
    return text
