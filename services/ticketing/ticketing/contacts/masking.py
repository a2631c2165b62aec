"""Contact data as it is shown and compared (C0.4: name 张**, mobile 138****5678).

Spelling and masks are those of registry (`registry/persons/phones.py` and `masking.py`): staff see one person in both
services, so a change here is a change there. `tests/data/contact-rules.json` is what both have to answer. Only what
is taken is wider: somebody with a matter may leave a foreign number, an extension or a local one.
"""

import re
import unicodedata

_NOISE = re.compile(r"[\s\-().]+")
_COUNTRY = re.compile(r"(?:\+86|0086)")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?")
_PHONE = re.compile(r"\+?[0-9]{5,15}")
_TWO_CHARACTERS = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离"
    "长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭"
    "南门羊舌微生梁丘"
)
_COMPOUND_SURNAMES = frozenset(_TWO_CHARACTERS[i : i + 2] for i in range(0, len(_TWO_CHARACTERS), 2))


def normal_phone(given: str) -> str | None:
    """The number without separators and the country prefix of China; None when it is no phone number."""
    number = _NOISE.sub("", unicodedata.normalize("NFKC", given))
    if domestic := _COUNTRY.match(number):
        number = number[domestic.end() :]
    return number if _PHONE.fullmatch(number) else None


def masked_phone(number: str) -> str:
    """Three digits, four stars, the last four digits; a short one shows its end while more stays hidden."""
    number = number.strip()
    if len(number) >= 10:
        return f"{number[:3]}****{number[-4:]}"
    return "*" * (len(number) - 4) + number[-4:] if len(number) >= 8 else "*" * len(number)


def normal_email(given: str) -> str | None:
    """The address in small letters; None when nothing could be sent to it."""
    address = unicodedata.normalize("NFKC", given).strip().lower()
    return address if len(address) <= 254 and _EMAIL.fullmatch(address) else None


def masked_email(address: str) -> str:
    """The first letter and the domain: `z***@example.com`."""
    mailbox, _, domain = address.rpartition("@")
    return f"{mailbox[:1]}***@{domain}"


def masked_name(name: str) -> str:
    """The family name and two stars; a name of one character is hidden whole."""
    name = name.strip()
    if name[:2] in _COMPOUND_SURNAMES and len(name) > 2:
        return f"{name[:2]}**"
    return f"{name[0]}**" if len(name) > 1 else "**"
