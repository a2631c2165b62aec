"""What the meters of the homes and of the common parts do not account for (C4.5, B29).

Loss = main meter − Σ meters of units − Σ common meters, in m³ or kWh. It is less than nothing where the parts were
read later than the whole, or one of them counts wrong: that is for people to look into, so it is not cut to zero.
"""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct


class Loss(Struct, frozen=True):
    main: Decimal
    units: Decimal
    common: Decimal

    @property
    def lost(self) -> Decimal:
        return self.main - self.units - self.common

    @property
    def shared(self) -> Decimal:
        """What no home is charged by its own meter: the common parts and the loss."""
        return self.common + self.lost


def loss(main: Iterable[Decimal], units: Iterable[Decimal], common: Iterable[Decimal]) -> Loss:
    return Loss(sum(main, Decimal(0)), sum(units, Decimal(0)), sum(common, Decimal(0)))
