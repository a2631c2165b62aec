"""What the words of a reply may put in by themselves (S0-16).

`{cause}` and `{result}` put in what the company noted for itself, which no customer reads as it stands: that belongs
into a gap 〔…〕, behind the bar of the slot (`{cause|〔please say why〕}`) or around it, which whoever replies has to
reword before it is sent.
"""

import re

INTERNAL = ("cause", "result")
"""Slots of the company's own files"""

_SLOT = re.compile(r"\{(" + "|".join(INTERNAL) + r")(?:\|([^{}]*))?\}")
_GAP = re.compile(r"〔[^〔〕]*〕")


def bare(words: str) -> str | None:
    """The first internal slot that stands in no gap and has none behind its bar."""
    for slot in _SLOT.finditer(words):
        before, after = words[: slot.start()], words[slot.end() :]
        opened = before.rfind("〔") > before.rfind("〕")
        within = opened and -1 < after.find("〕") < (after + "〔").find("〔")
        if not within and _GAP.search(slot[2] or "") is None:
            return slot[1]
    return None
