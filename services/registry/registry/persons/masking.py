"""How personal data look to those who may not see them (C0.4: 张**, 138****5678, 110101********1234, 京A***45).

Every function is total: whatever comes in, the result never shows more than the named characters, and a value
too short to hide anything is hidden whole. Ticketing masks the contacts of its tickets by the same rules
(`ticketing/contacts/masking.py`): a change here is a change there, and `tests/data/contact-rules.json` binds both.
"""

_TWO_CHARACTERS = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离"
    "长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭"
    "南门羊舌微生梁丘"
)
_COMPOUND_SURNAMES = frozenset(_TWO_CHARACTERS[i : i + 2] for i in range(0, len(_TWO_CHARACTERS), 2))


def name(full: str) -> str:
    """The family name and two stars, whatever the length of the rest."""
    full = full.strip()
    if full[:2] in _COMPOUND_SURNAMES and len(full) > 2:
        return full[:2] + "**"
    return full[0] + "**" if len(full) > 1 else "**"


def phone(number: str) -> str:
    """Three digits, four stars, the last four digits."""
    number = number.strip()
    return number[:3] + "****" + number[-4:] if len(number) >= 10 else hidden_but_last(number, 4)


def id_number(number: str) -> str:
    """Six characters, eight stars, the last four; other documents keep only the last four."""
    number = number.strip()
    return number[:6] + "********" + number[-4:] if len(number) == 18 else hidden_but_last(number, 4)


def plate(number: str) -> str:
    """Province and letter, three stars, the last two characters."""
    number = number.strip()
    return number[:2] + "***" + number[-2:] if len(number) >= 7 else hidden_but_last(number, 2)


def email(address: str) -> str:
    """First letter, three stars and the domain."""
    local, at, domain = address.strip().partition("@")
    if not local or not at:
        return "***"
    return f"{local[0]}***@{domain}" if len(local) > 1 else f"***@{domain}"


def hidden_but_last(text: str, shown: int) -> str:
    """Stars, then the last characters, as long as at least twice as many stay hidden as are shown."""
    if len(text) < 2 * shown:
        return "*" * len(text)
    return "*" * (len(text) - shown) + text[-shown:]
