"""The ranking as a file: the rows the screen shows of the same period."""

from decimal import Decimal

from ticketing.specialist_rankings.schemas import SpecialistRankingRead, SpecialistRead
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, share, written

COLUMNS = (
    "rank", "specialist", "registered_valid", "pending", "closed", "closure_rate", "met", "clocks_missed", "on_time",
    "repeated", "points",
)  # fmt: skip


async def spreadsheet(ranking: SpecialistRankingRead, words: Words) -> bytes:
    rows = [_line(one) for one in ranking.specialists]
    return await written([Sheet(name=words.sheet("ranking"), headers=words.columns(*COLUMNS), rows=rows)])


def _line(one: SpecialistRead) -> list[Cell]:
    closed, pending = one.closed.tickets, one.pending.tickets
    return [
        one.rank, one.name, one.registered.tickets, pending, closed, share(closed, pending), one.met, one.missed,
        share(one.met, one.met + one.missed), one.repeated.tickets, Decimal(one.points) / 10,
    ]  # fmt: skip
