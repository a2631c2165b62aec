"""What a search text may mean. One text can mean several things; each meaning is looked up on its own index."""

import re
import unicodedata

from msgspec import Struct

from registry.persons import id_numbers, phones
from registry.units import unit_codes
from registry.units.unit_codes import UnitQuery

_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z][A-Z0-9]{1,6}")


class Reading(Struct, frozen=True):
    """The meanings of a text; an empty one is not looked up."""

    phone: str = ""
    last4: str = ""
    id_number: str = ""
    unit: UnitQuery | None = None
    name: str = ""
    plate: str = ""


def read(text: str) -> Reading:
    query = unicodedata.normalize("NFKC", text).strip()
    number = phones.normalised(query) or ""
    identity = id_numbers.normalised(query)
    plate = re.sub(r"[\s·.\-]", "", query).upper()
    has_letters = any(character.isalpha() for character in query)
    return Reading(
        phone=number,
        last4=query if re.fullmatch(r"\d{4}", query) else "",
        id_number=identity if re.fullmatch(r"\d{17}[\dX]|[0-9A-Z]{18}", identity) else "",
        unit=None if number or len(identity) == 18 else unit_codes.parse(query),
        name=query.lower() if has_letters and not any(character.isdigit() for character in query) else "",
        plate=plate if _PLATE.fullmatch(plate) else "",
    )
