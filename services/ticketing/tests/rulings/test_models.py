import pytest

from ticketing.rulings.models import follows


@pytest.mark.parametrize(
    ("grounds", "demand", "allowed"),
    [
        (True, True, {"valid"}),
        (True, False, {"partly_valid", "invalid"}),
        (False, True, {"partly_valid", "invalid"}),
        (False, False, {"invalid"}),
    ],
)
def test_the_result_follows_from_the_two_tests(grounds: bool, demand: bool, allowed: set[str]) -> None:
    results = ("valid", "partly_valid", "invalid")
    assert {result for result in results if follows(grounds, demand, result)} == allowed
