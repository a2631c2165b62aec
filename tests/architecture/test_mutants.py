"""What is broken on purpose (make mutants) is there to be broken: a mutant that fits nowhere proves nothing."""

from pathlib import Path

import pytest

from tests.isolation.mutations import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_mutant_fits_once(mutant: Mutant) -> None:
    for patch in mutant.patches:
        assert (ROOT / patch.file).read_text().count(patch.old) == 1, f"{patch.file}: {patch.old}"
    for test in mutant.tests:
        assert (ROOT / test.partition("::")[0]).is_file(), test
