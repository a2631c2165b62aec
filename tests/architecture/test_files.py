"""Where a line belongs: folders are nouns, files are roles or rules, and none of them grows large."""

import ast
import re

import pytest

from kit.service import services
from tests.architecture.sources import ROOT, Source, docstrings, files, report, service_sources, sources

SERVICE_FILES = {"__init__", "app", "settings", "models", "consumers"}
ROLES = {"__init__", "routes", "schemas", "service", "repository", "models", "errors", "timers", "commands"}
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "base"}
PLURALS_WITHOUT_S = {"staff"}
LONGEST = 330
LONGEST_TEST = 420
KIT_BUDGET = 2_500
SURVEYED = 40
"""So many folders one can look through"""
MARGIN = 18
"""Where the nouns of a theme begin on the map"""
WRITTEN_BY_TOOLS = {"services/web/src/api/generated/"}


def place_faults(path: str) -> list[str]:
    """Whether a file of a service's package (`<noun>/<file>.py` or `<file>.py`) has a name that tells its role."""
    *folders, file = path.split("/")
    name = file.removesuffix(".py")
    found = []
    if SAYS_NOTHING & {name, *name.split("_")[-1:]}:
        found.append("the name says nothing; name the noun, the role or the rule")
    if not folders:
        if name not in SERVICE_FILES:
            found.append(f"beside the nouns there are only {sorted(SERVICE_FILES)}; a rule lives in its noun")
    elif folders == ["clients"]:
        pass
    elif len(folders) > 1:
        found.append("nouns have no folders of their own; split the noun")
    else:
        (noun,) = folders
        if not noun.endswith("s") and noun not in PLURALS_WITHOUT_S:
            found.append(f"folders are plural nouns, {noun!r} is not")
        if name not in ROLES and name.rpartition("_")[2] in ROLES:
            found.append("a second file of one role: split the noun instead")
    return found


def map_faults(nouns: set[str], package: str) -> list[str]:
    """A package of more nouns than one can survey says under which theme each is found."""
    _, marker, themes = package.partition("Where to look:\n")
    if not marker:
        return ["no map under 'Where to look:'"] if len(nouns) > SURVEYED else []
    named = [noun for line in themes.splitlines() for noun in line[MARGIN:].split()]
    return [f"{noun} is named {named.count(noun)} times" for noun in sorted(nouns) if named.count(noun) != 1] + [
        f"{noun} is no folder" for noun in sorted(set(named) - nouns)
    ]


@pytest.mark.parametrize("service", sorted(services()))
def test_a_large_service_has_a_map(service: str) -> None:
    package = ROOT / "services" / service / service
    nouns = {folder.parent.name for folder in package.glob("*/__init__.py")}
    found = map_faults(nouns, ast.get_docstring(ast.parse((package / "__init__.py").read_text()), clean=False) or "")
    assert not found, report(found)


def test_a_noun_missing_on_the_map_or_a_second_time_is_found() -> None:
    themes = f"Where to look:\n{'  desk':{MARGIN}}calls calls ghosts\n"
    assert map_faults({"calls", "clocks"}, themes) == [
        "calls is named 2 times",
        "clocks is named 0 times",
        "ghosts is no folder",
    ]
    assert map_faults({str(number) for number in range(SURVEYED + 1)}, "") == ["no map under 'Where to look:'"]


def test_files_of_services_are_roles_and_rules() -> None:
    found = [
        f"{source.path}: {fault}" for source in service_sources() for fault in place_faults("/".join(source.parts[3:]))
    ]
    assert not found, report(found)


@pytest.mark.parametrize(
    "path",
    [
        "bills/utils.py",
        "bills/bill_helpers.py",
        "bill/models.py",
        "bills/deep/models.py",
        "days.py",
        "bills/list_routes.py",
        "bills/base.py",
    ],
)
def test_the_check_of_places_sees_a_wrong_one(path: str) -> None:
    assert place_faults(path)


@pytest.mark.parametrize("path", ["bills/models.py", "bills/due_dates.py", "staff/service.py", "clients/registry.py"])
def test_the_check_of_places_lets_right_ones_pass(path: str) -> None:
    assert not place_faults(path)


def test_no_file_anywhere_has_a_name_that_says_nothing() -> None:
    found = [
        str(file.relative_to(ROOT))
        for file in files()
        if file.suffix in {".py", ".ts", ".tsx"} and file.stem.lower() in SAYS_NOTHING
    ]
    assert not found, report(found)


def test_no_source_file_is_long() -> None:
    found = []
    for file in files():
        path = file.relative_to(ROOT).as_posix()
        if file.suffix not in {".py", ".ts", ".tsx"} or "migrations/versions/" in path:
            continue
        if any(path.startswith(made) for made in WRITTEN_BY_TOOLS):
            continue
        length = file.read_text(encoding="utf-8").count("\n")
        # A test file tells the stories of one noun; it may be somewhat longer than the code it proves.
        if length > (LONGEST_TEST if "tests/" in path else LONGEST):
            found.append(f"{path}: {length} lines")
    assert not found, report(found)


def code_lines(source: Source) -> int:
    """Lines that are neither blank, comment nor docstring."""
    documentation = {
        line for string in docstrings(source.tree) for line in range(string.lineno, (string.end_lineno or 0) + 1)
    }
    return sum(
        1
        for number, line in enumerate(source.text.splitlines(), start=1)
        if line.strip() and not line.lstrip().startswith("#") and number not in documentation
    )


def test_kit_stays_small() -> None:
    sizes = {source.path: code_lines(source) for source in sources("libs/kit/kit")}
    total = sum(sizes.values())
    assert total <= KIT_BUDGET, f"kit has {total} lines of code; what has a domain word belongs to a service"


def service_faults(source: Source) -> list[str]:
    """kit finds services through their entry points; it knows identity alone, who admits tenants and signs tokens."""
    foreign = set(services()) - {"identity"}
    return [
        f"{source.path}:{node.lineno}: names {node.value}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and node.value in foreign
    ]


def test_kit_names_no_service() -> None:
    found = [fault for source in sources("libs/kit/kit") for fault in service_faults(source)]
    assert not found, report(found)
    assert service_faults(Source("x.py", 'port = ports["registry"]\n'))


def test_lines_of_code_leave_out_what_is_not_code() -> None:
    assert code_lines(Source("x.py", '"""One.\n\nTwo."""\n\n# why\nvalue = 1\n"""What it is."""\n')) == 1


def package_faults(source: Source) -> list[str]:
    """A service's `__init__.py` is its short description, nothing else."""
    text = ast.get_docstring(source.tree) or ""
    found = [
        f"{source.path}: does not say what it {word}s"
        for word in ("own", "publish", "listen")
        if word not in text.lower()
    ]
    if len(source.tree.body) != 1:
        found.append(f"{source.path}: holds more than a docstring")
    return found


def test_a_service_introduces_itself() -> None:
    found = [
        fault
        for source in service_sources()
        if source.parts[3:] == ("__init__.py",)
        for fault in package_faults(source)
    ]
    assert not found, report(found)
    assert package_faults(Source("x/__init__.py", '"""Bills."""\nimport os\n'))


def is_one_line_docstring(source: Source) -> bool:
    text = ast.get_docstring(source.tree)
    return bool(text) and "\n" not in str(text) and len(source.tree.body) == 1


def test_noun_packages_say_in_one_line_what_the_noun_is() -> None:
    found = [
        source.path
        for source in service_sources()
        if source.name == "__init__" and len(source.parts) > 4 and not is_one_line_docstring(source)
    ]
    assert not found, report(found)
    assert not is_one_line_docstring(Source("services/x/x/bills/__init__.py", ""))
    assert not is_one_line_docstring(Source("services/x/x/bills/__init__.py", '"""Bills."""\nimport os\n'))


def data_faults(source: Source) -> list[str]:
    """`app.py` is data: imports, names and the one Service."""
    code = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.If, ast.For, ast.While, ast.Try)
    return [
        f"{source.path}:{node.lineno}: {type(node).__name__}"
        for node in ast.walk(source.tree)
        if isinstance(node, code)
    ]


def test_app_is_data() -> None:
    apps = [source for source in service_sources() if source.parts[3:] == ("app.py",)]
    assert len(apps) == len(services())
    found = [fault for source in apps for fault in data_faults(source)]
    assert not found, report(found)
    assert data_faults(Source("x/app.py", "def start(): ...\n"))


def test_every_rule_explains_itself() -> None:
    found = [
        source.path
        for source in service_sources()
        if len(source.parts) == 5 and source.name not in ROLES and not ast.get_docstring(source.tree)
    ]
    assert not found, report(found)


def test_tests_mirror_the_nouns() -> None:
    """Every folder below a service's tests is one of its nouns, and every noun with routes has tests."""
    found = []
    for name in services():
        nouns = {source.parts[3] for source in sources(f"services/{name}/{name}") if len(source.parts) == 5}
        served = {s.parts[3] for s in sources(f"services/{name}/{name}") if s.name == "routes"}
        tested = {source.parts[3] for source in sources(f"services/{name}/tests") if len(source.parts) == 5}
        found += [f"services/{name}/tests/{noun}: no such noun" for noun in sorted(tested - nouns - {"data"})]
        found += [f"{name}: {noun} has routes and no tests" for noun in sorted(served - tested)]
    assert not found, report(found)


def test_test_files_say_what_they_test() -> None:
    odd = re.compile(r"(test_[a-z0-9_]+|conftest|__init__|[a-z][a-z0-9_]*)\.py")
    found = [s.path for s in sources("services") if "/tests/" in s.path and not odd.fullmatch(s.parts[-1])]
    assert not found, report(found)
