"""Waits for a turn where no row exists yet that could be locked."""

from sqlalchemy import text

from kit.work import Work

_TAKE = text("""
SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', CAST(:tenant_id AS text), CAST(:what AS text)), 0))""")


class TurnRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def take(self, *what: object) -> None:
        """Until the end of the transaction nobody else of the company does this: who waited sees what the first did."""
        turn = {"tenant_id": str(self.work.tenant_id), "what": "/".join(map(str, what))}
        await self.work.session.execute(_TAKE, turn)
