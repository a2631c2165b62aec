"""Invented residents: plausible names, numbers that pass their checks, nobody real."""

from random import Random

_FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘范彭鲁韦马苗方俞任袁柳"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英建国志强淑珍宇轩子涵浩然欣怡雨桐思远嘉宁博文若溪一诺"
_PREFIXES = ("138", "139", "136", "150", "151", "158", "186", "188", "199")
_AREAS = ("110105", "310115", "440305", "330106", "320106", "510107")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_BRANDS = ("比亚迪", "大众", "丰田", "特斯拉", "吉利", "理想")


class People:
    """A source of invented people; the same seed invents the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing secret is drawn
        self._mobiles: set[str] = set()

    def name(self) -> str:
        given = "".join(self._random.sample(_GIVEN, self._random.choice((1, 2, 2))))
        return self._random.choice(_FAMILY) + given

    def mobile(self) -> str:
        while True:
            number = self._random.choice(_PREFIXES) + f"{self._random.randrange(10**8):08}"
            if number not in self._mobiles:
                self._mobiles.add(number)
                return number

    def id_number(self) -> str:
        """An identity number with a right check digit (GB 11643)."""
        born = f"{self._random.randint(1950, 2003)}{self._random.randint(1, 12):02}{self._random.randint(1, 28):02}"
        body = self._random.choice(_AREAS) + born + f"{self._random.randrange(1000):03}"
        total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
        return body + _CHECKS[total % 11]

    def plate(self) -> str:
        return (
            "京"
            + self._random.choice("ABCEFGHJKL")
            + "".join(self._random.choices("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=5))
        )

    def brand(self) -> str:
        return self._random.choice(_BRANDS)
