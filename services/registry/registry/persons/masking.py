"""How personal data look to those who may not see them (C0.4: 张**, 138****5678, 110101********1234, 京A***45).

Every function is total: whatever comes in, the result never shows more than the named characters, and a value
too short to hide anything is hidden whole.
"""

_COMPOUND_SURNAMES = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 "
    "申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 "
    "宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山".split()
)


def name(full: str) -> str:
    """The family name and two stars, whatever the length of the rest."""
    full = full.strip()
    if full[:2] in _COMPOUND_SURNAMES and len(full) > 2:
        return full[:2] + "**"
    return full[0] + "**" if len(full) > 1 else "**"


def phone(number: str) -> str:
    """Three digits, four stars, the last four digits."""
    return number[:3] + "****" + number[-4:] if len(number) >= 10 else hidden_but_last(number, 4)


def id_number(number: str) -> str:
    """Six characters, eight stars, the last four; other documents keep only the last four."""
    return number[:6] + "********" + number[-4:] if len(number) == 18 else hidden_but_last(number, 4)


def plate(number: str) -> str:
    """Province and letter, three stars, the last two characters."""
    return number[:2] + "***" + number[-2:] if len(number) >= 7 else hidden_but_last(number, 2)


def email(address: str) -> str:
    """First letter, three stars and the domain."""
    local, at, domain = address.partition("@")
    return f"{local[0]}***@{domain}" if len(local) > 1 and at else "***" + at + domain


def hidden_but_last(text: str, shown: int) -> str:
    """Stars, then the last characters, as long as at least twice as many stay hidden as are shown."""
    if len(text) < 2 * shown:
        return "*" * len(text)
    return "*" * (len(text) - shown) + text[-shown:]
