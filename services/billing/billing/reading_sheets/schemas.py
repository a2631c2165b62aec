"""What a file of readings is told to be."""

from kit.schemas import Read


class SheetFindingRead(Read, frozen=True):
    """`row`: of the file, its header being the first. `column`: as the file calls it."""

    row: int
    column: str
    code: str
    value: str


class SheetRead(Read, frozen=True):
    """`new_meters`: numbers the community did not know, of homes without a meter of the kind; each is put in with the
    file's last reading as its opening. `held`: unusual readings that wait for a check once they are taken in. `taken`:
    the rows are in."""

    rows: int
    new_meters: int
    held: int
    findings: list[SheetFindingRead]
    taken: bool
