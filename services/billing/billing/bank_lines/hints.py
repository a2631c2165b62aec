"""What a payer writes beside a transfer says whose it is: 2-1-702 物业费, 5 栋 2 单元 101, a bill number (C4.12)."""

import re
import unicodedata

from msgspec import Struct

from billing.bills.models import PREFIX as BILL

_SPOKEN = re.compile(r"([A-Z]?\d{1,4})(?:栋|幢|座|号楼|号|#)-?(?:(\d+)单元-?)?(\d{1,5})(?!\d)(?:室|号)?")
_CODE = re.compile(r"(?<![A-Za-z0-9-])[A-Za-z]?\d{1,4}(?:-[A-Za-z]?\d{1,5}){1,3}(?![\d-])")
_BILL = re.compile(rf"(?<![A-Za-z0-9]){BILL}[A-Za-z0-9_-]{{1,40}}")
_MOST = 5
"""So many homes or bills one line names"""


class Hints(Struct, frozen=True):
    codes: tuple[str, ...] = ()
    bill_nos: tuple[str, ...] = ()


def hints_of(remark: str | None) -> Hints:
    """The codes of homes and numbers of bills a line may name, in the order they are written."""
    said = "".join(unicodedata.normalize("NFKC", remark or "").upper().split())
    bills = _BILL.findall(said)
    rest = _BILL.sub(" ", said)
    spoken = ["-".join(part for part in found if part) for found in _SPOKEN.findall(rest)]
    codes = [*_CODE.findall(rest), *spoken]
    return Hints(tuple(dict.fromkeys(codes))[:_MOST], tuple(dict.fromkeys(bills))[:_MOST])
