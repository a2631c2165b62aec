"""The departments a new company starts with (C1.1, C1.2; sources S0-35, S4-12 to S4-14).

The service centre stands under the property department with its three groups: hotline, customer relations, customer
affairs. A company renames, moves, adds and removes as it likes; only the company itself, the root, stays.
"""

from typing import Literal, get_args

from msgspec import Struct

Kind = Literal[
    "company",
    "csc",
    "group",
    "project_department",
    "property_department",
    "community_office",
    "engineering",
    "finance",
    "tender_contract",
    "sales",
    "design",
    "procurement",
    "hr",
    "security",
    "cleaning",
]
KINDS: tuple[str, ...] = get_args(Kind)
ROOT = "company"


class SeededDepartment(Struct, frozen=True):
    """`parent` is a code that stands before it in the list."""

    code: str
    kind: Kind
    name_zh: str
    name_en: str
    parent: str | None = ROOT


DEPARTMENTS: tuple[SeededDepartment, ...] = (
    SeededDepartment(ROOT, "company", "公司", "Company", None),
    SeededDepartment("property_department", "property_department", "物业管理部", "Property department"),
    SeededDepartment("csc", "csc", "客户服务中心", "Customer service centre", "property_department"),
    SeededDepartment("hotline_group", "group", "热线组", "Hotline group", "csc"),
    SeededDepartment("relations_group", "group", "客户关系组", "Customer relations group", "csc"),
    SeededDepartment("affairs_group", "group", "客户事务组", "Customer affairs group", "csc"),
    SeededDepartment("engineering", "engineering", "工程技术部", "Engineering", "property_department"),
    SeededDepartment("security", "security", "秩序维护部", "Security", "property_department"),
    SeededDepartment("cleaning", "cleaning", "环境管理部", "Cleaning and greening", "property_department"),
    SeededDepartment("project_department", "project_department", "项目部", "Project department"),
    SeededDepartment("design", "design", "设计部", "Design"),
    SeededDepartment("procurement", "procurement", "采购部", "Procurement"),
    SeededDepartment("tender_contract", "tender_contract", "招标合同部", "Tenders and contracts"),
    SeededDepartment("sales", "sales", "营销部", "Sales"),
    SeededDepartment("finance", "finance", "财务部", "Finance"),
    SeededDepartment("hr", "hr", "人力资源部", "Human resources"),
)
