"""What only one company knows."""

import random
from uuid import uuid4

from demo.people import People


class Canaries:
    """Strings that exist nowhere else in the world: whoever finds one knows where it came from."""

    def __init__(self) -> None:
        mark = uuid4().hex
        people = People(random.randrange(10**9))
        self.person_name = f"雀氏{mark[:10]}"
        self.contact_name = f"访客{mark[10:20]}"
        self.words = f"只有他知道的事{mark[20:]}"
        self.wording = f"我们自己的话{mark[2:12]}"
        self.outcome = f"他希望的事{mark[5:15]}"
        self.email = f"q{mark[:14]}@resident.example.com"
        self.staff_name = f"职员{mark[8:18]}"
        self.phones = [people.mobile() for _ in range(3)]
        self.id_number = people.id_number()

    @property
    def numbers(self) -> list[str]:
        """What may stand in clear nowhere at all."""
        return [*self.phones, self.id_number]

    @property
    def personal(self) -> list[str]:
        """What may stand only where the design keeps it."""
        return [self.person_name, self.contact_name, self.words, self.outcome, self.email, self.staff_name]
