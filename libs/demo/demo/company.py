"""A company signs up, hires, and brings in its communities."""

from datetime import date

from demo.api import Json, Mailbox, Person, Refused, until
from demo.people import People
from demo.workbook import community as community_file

PASSWORD = "Qinghe-Bridge-7-Lanterns"  # noqa: S105 - printed at every start of the demo


class Company:
    """A tenant and its people. `as_(role)` is somebody who holds that role."""

    def __init__(self, edge_url: str, mail_url: str, slug: str, name: str, seed: int) -> None:
        self.edge_url = edge_url
        self.slug = slug
        self.name = name
        self.host = f"{slug}.localhost"
        self.password = PASSWORD
        self.people = People(seed)
        self.logins: dict[str, tuple[str, str]] = {}
        self._mailbox = Mailbox(mail_url)
        self._persons: dict[str, Person] = {}

    def login_of(self, role: str) -> str:
        return f"{role.replace('_', '-')}@{self.slug}.example"

    def as_(self, role: str) -> Person:
        if role not in self._persons:
            self._persons[role] = Person(self.edge_url, self.host, self.login_of(role), self.password)
        return self._persons[role]

    def sign_up(self) -> None:
        """From the form to the moment when everything is prepared."""
        guest = Person(self.edge_url, "www.localhost")
        address, chief = self.login_of("tenant_admin"), self.people.name()
        guest.post(
            "identity/sign-ups",
            {"company_name": self.name, "slug": self.slug, "admin_name": chief, "email": address},
        )
        confirmed = guest.post(
            "identity/sign-ups/confirm", {"token": self._mailbox.token(address), "password": PASSWORD}
        )

        def ready() -> Json | None:
            progress: Json = guest.get(f"identity/sign-ups/{confirmed['id']}/progress")
            return progress if progress["status"] == "ready" else None

        until(f"{self.slug} to be prepared", ready)
        guest.close()
        self.logins["tenant_admin"] = (chief, address)

    def hire(self, roles: list[str]) -> None:
        """One person for every role, each with a password of their own making."""
        admin = self.as_("tenant_admin")
        posts = {post["code"] for post in admin.get("identity/posts")}
        scopes = {role["code"]: role["default_scope"] for role in admin.get("identity/roles")}
        for role in roles:
            name, address = self.people.name(), self.login_of(role)
            admin.post(
                "identity/staff",
                {"display_name": name, "email": address, "roles": [role], "scope": "tenant" if scopes[role] == "tenant"
                 or scopes[role] == "community" else "own", "posts": [role] if role in posts else []},
            )  # fmt: skip
            self.logins[role] = (name, address)
        guest = Person(self.edge_url, self.host)
        for role in roles:
            token = self._mailbox.token(self.login_of(role))
            guest.post("identity/invitations/confirm", {"token": token, "password": PASSWORD})
        guest.close()

    def bring_in(self, code: str, name: str, units: int, seed: int) -> Json:
        """Create a community and import its spreadsheet."""
        admin = self.as_("tenant_admin")
        community = admin.post(
            "registry/communities",
            {"code": code, "name": name, "hotline": f"010-{60000000 + seed:08}", "district": "朝阳区"},
        )
        job = admin.upload(
            f"registry/communities/{community['id']}/imports", f"{name}.xlsx", community_file(seed, units)
        )
        if job["findings"]:
            raise Refused(f"the file of {name} has {job['findings']} findings")
        admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])

        def applied() -> Json | None:
            now: Json = admin.get(f"registry/imports/{job['id']}")
            if now["status"] == "failed":
                raise Refused(f"import failed: {now['failure']}")
            return now if now["status"] == "applied" else None

        until(f"the import of {name}", applied)
        self._wait_for_billing(community["id"])
        return community

    def _wait_for_billing(self, community_id: str) -> None:
        """Billing and ticketing learn of the property by events; look until the last home has arrived."""
        registry, clerk = self.as_("tenant_admin"), self.as_("billing_clerk")
        last = list(registry.pages(f"registry/communities/{community_id}/units"))[-1]

        def known() -> bool | None:
            try:
                clerk.get(f"billing/units/{last['id']}/charges")
            except Refused:
                return None
            return True

        until("billing to know the property", known)

    def close(self) -> None:
        for person in self._persons.values():
            person.close()


def months_before(today: date, count: int) -> list[str]:
    """The last `count` months up to this one, oldest first, as `2026-11`."""
    number = today.year * 12 + today.month - 1
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(number - count + 1, number + 1)]
