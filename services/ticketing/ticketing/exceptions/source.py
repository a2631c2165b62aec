"""One kind of exception: a noun says in a statement of its own what counts, and is listed in `sources.py`.

The statement selects, for the company `:tenant_id` at the instant `:now`:
`subject_id` what it is about, the same as long as it is the same exception · `community_id`, NULL when
nobody knows yet · `link_id` the record its
page belongs to · `label` how that is called · `about` a code that says more, or NULL · `since` · `who_id` who should
have acted, or NULL · `degree` a whole number that grows when it gets worse: an acknowledged exception comes back then.
Figures of the procedure rules can be used by their names. `ticket` and `call` name columns of it, of its own besides
these if need be: whom one of these is about neither sees the row nor waves it through.
"""

from typing import Literal

from msgspec import Struct

COLUMNS = ("subject_id", "community_id", "link_id", "label", "about", "since", "who_id", "degree")
_NONE = "CAST(NULL AS uuid)"
Link = Literal["ticket", "duty", "incident", "late_callback", "callback", "mail", "mailbox"]


class Source(Struct, frozen=True, kw_only=True):
    code: str
    link: Link
    """where the row leads to"""
    select: str
    ticket: str | None = None
    """the column with the ticket it hangs on; a row that leads to one hangs on that"""
    call: str | None = None
    """the column with the call it was made in"""

    @property
    def columns(self) -> str:
        """The code, where it leads, what is shown, and what it hangs on."""
        ticket = self.ticket or ("link_id" if self.link == "ticket" else _NONE)
        shown = ", ".join(COLUMNS)
        said = f"CAST('{self.code}' AS text) AS source, CAST('{self.link}' AS text) AS link, {shown}"
        return f"{said}, {ticket} AS ticket_id, {self.call or _NONE} AS call_id"


def days_since(column: str) -> str:
    """A degree that grows by one with every day."""
    return f"1 + CAST(floor(extract(epoch FROM CAST(:now AS timestamptz) - {column}) / 86400) AS bigint)"
