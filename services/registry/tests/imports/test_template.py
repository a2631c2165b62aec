from services.registry.tests.imports.steps import applied, upload
from services.registry.tests.stories import API, community
from testkit.harness import Client, Harness


async def test_the_template_is_a_file_that_can_be_imported_as_it_is(harness: Harness, manager: Client) -> None:
    answer = await manager.get(f"{API}/imports/template")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/vnd.openxmlformats")
    assert 'filename="lintel-community.xlsx"' in answer.headers["content-disposition"]
    home = await community(manager)
    job = (await upload(manager, home["id"], "template.xlsx", answer.content)).json()
    assert (job["status"], job["findings"]) == ("checked", 0)
    assert {name: rows["read"] for name, rows in job["sheets"].items()} == dict.fromkeys(job["sheets"], 2)
    assert len(job["sheets"]) == 5
    done = await applied(harness, manager, job)
    assert (done["status"], done["counts"]["unit"]["created"]) == ("applied", 2)


async def test_the_template_is_for_those_who_import(harness: Harness) -> None:
    assert (await harness.staff({"registry.unit.read"}).get(f"{API}/imports/template")).status_code == 403
