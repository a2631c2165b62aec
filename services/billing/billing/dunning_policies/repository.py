"""Dunning policies in SQL."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.dunning_policies.errors import DunningPolicyInThePast
from billing.dunning_policies.models import DunningPolicy
from billing.dunning_policies.terms import DEFAULT, Terms
from kit.repository import Repository


class DunningPolicyRepository(Repository[DunningPolicy]):
    model = DunningPolicy

    async def all(self) -> Sequence[DunningPolicy]:
        """The newest first."""
        statement = self.scoped(select(DunningPolicy)).order_by(DunningPolicy.valid_from.desc())
        return (await self.session.execute(statement)).scalars().all()

    async def terms(self, day: date) -> Terms:
        """What counts on a day: what was set last for it, or what ships."""
        statement = (
            self.scoped(select(DunningPolicy))
            .where(DunningPolicy.valid_from <= day)
            .order_by(DunningPolicy.valid_from.desc())
            .limit(1)
        )
        found = (await self.session.execute(statement)).scalar_one_or_none()
        return DEFAULT if found is None else found.terms

    async def keep(self, policy: DunningPolicy) -> None:
        """Raises DunningPolicyInThePast when somebody else has set one for the same day meanwhile."""
        self.add(policy)
        try:
            await self.session.flush()
        except IntegrityError as error:
            raise DunningPolicyInThePast(latest=policy.valid_from) from error
