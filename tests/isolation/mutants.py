"""Breaks the isolation on purpose, one way at a time, and sees whether the tests notice (proof 8).

usage: python -m tests.isolation.mutants [WORDS]   only the mutants with all of the words in their name

Every mutant is a copy of the tree with some strings replaced. The narrow tests named with it must pass on the copy
as it is and fail on the mutant. A mutant that survives is a proof that proves nothing: the exit code is 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.isolation.mutations import MUTANTS, Mutant, Patch

ROOT = Path(__file__).parents[2]
_LEFT_OUT = (
    *(".git", ".venv", ".lintel", "node_modules", "dist", "__pycache__", ".hypothesis", ".benchmarks"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"),
)
_PASSED, _FAILED = 0, 1
"""pytest's exit codes; anything else means that it could not even run."""


class Copy:
    """The tree once more, where mutants can be made and undone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*_LEFT_OUT), symlinks=True)
        packages = [*sorted((root / "libs").iterdir()), *sorted((root / "services").iterdir())]
        path = os.pathsep.join(str(folder) for folder in (root, *packages))
        self._environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}

    def check(self) -> None:
        """The packages that run must be those of the copy, or nothing would be proved."""
        program = "import kit, stack, testkit, registry as r; print(*(m.__file__ for m in (kit, stack, testkit, r)))"
        found = subprocess.run(
            [sys.executable, "-c", program],
            cwd=self.root,
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()
        strangers = [file for file in found if not Path(file).is_relative_to(self.root)]
        if strangers:
            sys.exit(f"these packages do not come from the copy: {strangers}")

    def test(self, tests: tuple[str, ...]) -> tuple[int, str]:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=line", "-p", "no:cacheprovider", *tests]
        result = subprocess.run(
            command, cwd=self.root, env=self._environment, check=False, capture_output=True, text=True
        )
        return result.returncode, result.stdout + result.stderr

    def apply(self, patches: tuple[Patch, ...]) -> dict[Path, str]:
        """Replace; returns what the files were. Raises LookupError for a string that is not there exactly once."""
        before: dict[Path, str] = {}
        for patch in patches:
            file = self.root / patch.file
            text = file.read_text()
            if text.count(patch.old) != 1:
                raise LookupError(
                    f"{patch.file} holds this {text.count(patch.old)} times instead of once:\n{patch.old}"
                )
            before.setdefault(file, text)
            file.write_text(text.replace(patch.old, patch.new))
        return before


def judge(copy: Copy, mutant: Mutant) -> str:
    """`killed`, or why the mutant does not count as killed."""
    before = copy.apply(mutant.patches)
    try:
        code, said = copy.test(mutant.tests)
    finally:
        for file, text in before.items():
            file.write_text(text)
    if code == _PASSED:
        return "SURVIVED"
    return "killed" if code == _FAILED else f"NO VERDICT ({code})\n{said[-1500:]}"


def main(words: list[str]) -> int:
    chosen = [mutant for mutant in MUTANTS if all(word in mutant.name for word in words)]
    with tempfile.TemporaryDirectory(prefix="lintel-mutants-") as folder:
        copy = Copy(Path(folder) / "tree")
        copy.check()
        verdicts = {}
        code, said = copy.test(tuple(sorted({test for mutant in chosen for test in mutant.tests})))
        if code != _PASSED:
            print(f"the tests fail without any mutant:\n{said[-3000:]}", file=sys.stderr)
            return 1
        for mutant in chosen:
            started = time.monotonic()
            verdicts[mutant.name] = judge(copy, mutant)
            print(f"{mutant.name:55} {verdicts[mutant.name]:10} {time.monotonic() - started:5.0f} s", flush=True)
    alive = [name for name, verdict in verdicts.items() if verdict != "killed"]
    print(f"{len(verdicts) - len(alive)} of {len(verdicts)} mutants were noticed")
    return 1 if alive or not verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
