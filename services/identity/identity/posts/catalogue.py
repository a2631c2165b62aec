"""The standard organisation a new tenant starts with (C1.2, sources S4-12 to S4-14 and S3).

`reports_to` is the code of the superior post; `headcount` the usual number of people, None where the source names
none. Agents report to their lead (the source names the supervisor).
"""

from msgspec import Struct


class SeededPost(Struct, frozen=True):
    code: str
    name_zh: str
    name_en: str
    reports_to: str | None = None
    headcount: int | None = None


POSTS: tuple[SeededPost, ...] = (
    SeededPost("top_management", "总经理", "General manager"),
    SeededPost("leader_in_charge", "分管领导", "Leader in charge", "top_management"),
    SeededPost("hr_manager", "人事经理", "HR manager", "leader_in_charge", 1),
    SeededPost("finance_manager", "财务经理", "Finance manager", "leader_in_charge", 1),
    SeededPost("billing_clerk", "计费员", "Billing clerk", "finance_manager"),
    SeededPost("cashier", "收费员", "Cashier", "finance_manager"),
    SeededPost("property_manager", "物业部经理", "Property department manager", "leader_in_charge"),
    # The service centre and its three groups: hotline, customer relations, customer affairs.
    SeededPost("csc_supervisor", "客服中心主管", "Service centre supervisor", "property_manager", 1),
    SeededPost("hotline_manager", "热线管理员", "Hotline manager", "csc_supervisor", 1),
    SeededPost("hotline_operator", "接线员", "Hotline operator", "hotline_manager", 4),
    SeededPost("relations_manager", "客户关系管理员", "Customer relations manager", "csc_supervisor", 2),
    SeededPost("affairs_manager", "客户事务管理员", "Customer affairs manager", "csc_supervisor", 3),
    # The customer service department of a project.
    SeededPost("cs_manager", "客服经理", "Customer service manager", "property_manager", 1),
    SeededPost("cs_supervisor", "客服主管", "Customer service supervisor", "cs_manager"),
    SeededPost("desk_lead", "前台组长", "Front-desk lead", "cs_supervisor", 1),
    SeededPost("desk_clerk", "前台物业助理", "Property assistant, desk", "desk_lead"),
    SeededPost("butler", "贴心管家", "Butler", "cs_supervisor"),
    SeededPost("property_specialist", "物业客服专员", "Property specialist", "cs_supervisor"),
    SeededPost("project_specialist", "项目部客服专员", "Project specialist", "cs_manager"),
    SeededPost("guide_lead", "解说组长", "Show-flat guide lead", "cs_supervisor", 1),
    SeededPost("guide", "解说员", "Show-flat guide", "guide_lead"),
    SeededPost("agent_lead", "中介组长", "Agency lead", "cs_manager", 1),
    SeededPost("agent", "业务员", "Agent", "agent_lead"),
    SeededPost("engineering_supervisor", "工程主管", "Engineering supervisor", "property_manager"),
    SeededPost("technician", "维修工", "Technician", "engineering_supervisor"),
    SeededPost("renovation_officer", "装修管理员", "Renovation officer", "engineering_supervisor"),
    SeededPost("warehouse_keeper", "仓管", "Warehouse keeper", "engineering_supervisor"),
    SeededPost("security_supervisor", "安全主管", "Security supervisor", "property_manager"),
    SeededPost("guard", "门岗", "Guard", "security_supervisor"),
)
