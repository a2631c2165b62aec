"""Who works where, who heads it, who looks after a community, and whom the centre asks."""

from demo.api import Json
from demo.company import Company

_WORKS_IN = {
    "csc": ("csc_staff", "hotline_manager", "relations_manager", "affairs_manager"),
    "hotline_group": ("hotline_operator",),
    "property_department": ("cs_manager", "cs_supervisor", "desk_lead", "desk_clerk", "butler", "property_specialist"),
    "engineering": ("engineering_supervisor", "technician", "renovation_officer", "warehouse_keeper"),
    "security": ("guard",),
    "project_department": ("project_specialist", "contractor"),
    "finance": ("finance", "billing_clerk", "cashier"),
    "hr": ("hr_manager",),
    "sales": ("guide_lead", "guide", "agent_lead", "agent"),
    "design": ("expert",),
    "company": ("top_management", "leader_in_charge"),
}
_HEADS = {
    "company": "top_management",
    "csc": "csc_staff",
    "property_department": "cs_manager",
    "engineering": "engineering_supervisor",
    "project_department": "project_specialist",
    "finance": "finance",
    "hr": "hr_manager",
}
_EXPERTS = {
    "property": ("cs_manager",),
    "engineering_quality": ("expert", "engineering_supervisor"),
    "design": ("expert",),
    "sales": ("agent_lead",),
}
"""Disciplines not named here show what an incomplete panel looks like."""


def organise(company: Company) -> None:
    """Everybody into a department, a head for most, experts for the disciplines complaints are about."""
    admin = company.as_("tenant_admin")
    departments = {row["code"]: row for row in admin.get("identity/departments")}
    staff = _staff(company)
    for code, roles in _WORKS_IN.items():
        for role in roles:
            member = staff[role]
            admin.patch(f"identity/staff/{member['id']}", {"department_id": departments[code]["id"]}, member["version"])
    for code, role in _HEADS.items():
        row = departments[code]
        admin.patch(f"identity/departments/{row['id']}", {"head_id": staff[role]["id"]}, row["version"])
    for discipline, roles in _EXPERTS.items():
        panel = {"experts": [staff[role]["id"] for role in roles], "leader_id": staff["leader_in_charge"]["id"]}
        admin.put(f"identity/expert-panel/{discipline}", panel, 0)


def appoint(company: Company, community_id: str) -> None:
    staff = _staff(company)
    team = {
        "property_manager": staff["cs_manager"]["id"],
        "dedicated_clerk": staff["property_specialist"]["id"],
        "project_delegate": staff["project_specialist"]["id"],
    }
    company.as_("tenant_admin").put(f"identity/specialist-teams/{community_id}", team, 0)


def _staff(company: Company) -> dict[str, Json]:
    """One member for each role."""
    found = company.as_("tenant_admin").pages("identity/staff")
    return {role: member for member in found for role in member["roles"]}
