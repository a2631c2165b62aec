"""The seeded roles: matrix D of the domain, narrowed to what the platform does so far.

A staff member has one data scope for everything (`default_scope` is the usual one): the widest letter the matrix
gives the role for tickets and property; B (buildings) counts as community. Roles of people who are not staff
(owners, residents, operators of the platform) are not here: operators are a realm of their own.
"""

from msgspec import Struct

from identity.roles import permissions as p
from identity.roles.bundles import (
    ACCOUNTING,
    BILLING,
    CASHIERING,
    DUTY_LED,
    FRONT_OFFICE,
    LEADERSHIP,
    LEADING,
    SERVING,
    SUPERVISION,
)

TENANT_ADMIN = "tenant_admin"

TENANT = "tenant"
COMMUNITY = "community"
OWN = "own"


class SeededRole(Struct, frozen=True, kw_only=True):
    code: str
    name_zh: str
    name_en: str
    default_scope: str
    permissions: frozenset[str]


def _role(code: str, name_zh: str, name_en: str, scope: str, *bundles: frozenset[str]) -> SeededRole:
    # Whatever the role, everyone has an inbox, and somebody may leave a message for anyone.
    return SeededRole(
        code=code,
        name_zh=name_zh,
        name_en=name_en,
        default_scope=scope,
        permissions=frozenset().union(p.INBOX, p.PHONE_MESSAGES, *bundles),
    )


ROLES: tuple[SeededRole, ...] = (
    # The matrix gives the administrator people and a look at the property, no tickets and no money. Bringing in the
    # first community file and the mail templates is set-up work of the same person in every new company, so the
    # set-up permissions of registry and notifications are added to the matrix here.
    _role(
        TENANT_ADMIN,
        "系统管理员",
        "Tenant administrator",
        TENANT,
        p.ORG_MANAGE,
        p.PROPERTY_READ,
        p.PROPERTY_SET_UP,
        p.PBX_SET_UP,
        p.NOTICES_MANAGE,
        p.DUTY_READ,
    ),
    # A clock policy binds every community: it is published by those who answer for the whole company (`a T`) and by
    # the centre; a manager of some communities (`crua C`) drafts and tries out.
    _role("top_management", "最高领导层", "Top management", TENANT, LEADING, p.CLOCKS_PUBLISH, p.WAIVER_ANY),
    _role("leader_in_charge", "分管领导", "Leader in charge", TENANT, LEADING, p.CLOCKS_PUBLISH, p.WAIVER_LARGE),
    _role(
        "csc_staff",
        "客服中心专员",
        "Customer service centre staff",
        TENANT,
        p.ORG_READ,
        p.PROPERTY_READ,
        p.PROPERTY_UNMASK,
        p.TICKET_HANDLE,
        p.CLOCKS_PUBLISH,
        p.CALL_BACK,
        p.DESK_ADVISED,
        p.CONSULT_OPEN,
        p.CENTRE_DECIDE,
        p.APPLICATION_DECIDE,
        p.TASK_GIVE,
        p.INCIDENT_MANAGE,
        p.EXCEPTION_ACKNOWLEDGE,
        p.PROCEDURE_MANAGE,
        p.WORK_ORDER_READ,
        p.NOTICES_MANAGE,
        p.DUTY_READ,
        p.VISITS_READ,
        p.FIGURES_EXPORT,
        p.COMPANY_REPORTS_PUBLISH,
    ),
    # `ru C`: the manager appoints the teams of the own communities; people stay with the administrator and HR.
    _role(
        "cs_manager",
        "客服经理",
        "Customer service manager",
        COMMUNITY,
        SUPERVISION,
        p.CONSULT_ANSWER,
        p.CLOCKS_MANAGE,
        p.TEAMS_APPOINT,
        p.VISITS_CONFIGURE,
        p.NOTICES_MANAGE,
        p.PROCEDURE_MANAGE,
        p.MONEY_GRANT,
    ),
    _role(
        "cs_supervisor",
        "客服主管",
        "Customer service supervisor",
        COMMUNITY,
        SUPERVISION,
        p.NOTICES_READ,
        p.WAIVER_SMALL,
    ),
    _role(
        "desk_lead",
        "前台组长",
        "Front-desk lead",
        COMMUNITY,
        FRONT_OFFICE,
        p.ORG_READ,
        p.PROPERTY_UPDATE,
        p.WORK_ORDER_DISPATCH,
        p.WORK_ORDER_VERIFY,
        p.NOTICES_READ,
        p.ROSTER_PLAN,
        p.FIGURES_READ,
        p.APPLICATION_DECIDE,
        p.TASK_GIVE,
        p.INCIDENT_MANAGE,
        p.EXCEPTION_READ,
    ),
    _role(
        "desk_clerk",
        "物业助理（前台）",
        "Property assistant, desk",
        COMMUNITY,
        FRONT_OFFICE,
        p.PROPERTY_UPDATE,
        p.WORK_ORDER_DISPATCH,
        p.DUTY_WORK,
    ),
    _role(
        "butler",
        "贴心管家",
        "Property assistant, butler",
        COMMUNITY,
        FRONT_OFFICE,
        p.PROPERTY_UPDATE,
        p.WORK_ORDER_VERIFY,
        p.DUTY_WORK,
    ),
    _role(
        "hotline_manager",
        "热线管理员",
        "Hotline manager",
        COMMUNITY,
        FRONT_OFFICE,
        p.DESK_LED,
        p.ORG_READ,
        p.WORK_ORDER_DISPATCH,
        p.NOTICES_READ,
        p.VISITS_DIRECT,
        DUTY_LED,
        p.TICKET_SUPERVISE,
        p.FIGURES_EXPORT,
        p.APPLICATION_DECIDE,
        p.TASK_GIVE,
        p.INCIDENT_MANAGE,
        p.EXCEPTION_ACKNOWLEDGE,
        p.MAIL_HANDLE,
    ),
    # `r C after caller check`: on the phone nobody shows a document. Whoever stands at the counter does, so the desk
    # reads fees as it did, and so do those who lead the hotline.
    _role(
        "hotline_operator",
        "接线员",
        "Hotline operator",
        COMMUNITY,
        SERVING,
        p.BILLS_OF_CALLERS,
        p.WORK_ORDER_DISPATCH,
        p.DUTY_WORK,
    ),
    _role(
        "relations_manager",
        "客户关系管理员",
        "Customer relations manager",
        COMMUNITY,
        p.PROPERTY_UPDATE,
        p.PROPERTY_UNMASK,
        p.TICKET_UPDATE,
        p.CALL_BACK,
        p.DESK_STAFFED,
        p.WORK_ORDER_READ,
        p.BILLS_READ,
        p.NOTICES_READ,
        p.VISITS_DIRECT,
        p.VISITS_CONFIGURE,
        p.DAILY_READ,
        p.ROSTER_PLAN,
        p.FIGURES_EXPORT,
    ),
    _role(
        "affairs_manager",
        "客户事务管理员",
        "Customer affairs manager",
        COMMUNITY,
        p.PROPERTY_READ,
        p.TICKET_READ,
        p.WORK_ORDER_DISPATCH,
        p.BILLS_READ,
        p.NOTICES_READ,
        p.ROSTER_PLAN,
        p.DEPARTMENT_TASK,
        p.FIGURES_EXPORT,
        p.APPLICATION_DECIDE,
        p.TASK_GIVE,
    ),
    _role(
        "property_specialist",
        "物业客服专员",
        "Property specialist",
        COMMUNITY,
        p.CONSULT_READ,
        FRONT_OFFICE,
        p.PROPERTY_UPDATE,
        p.WORK_ORDER_DISPATCH,
        p.NOTICES_READ,
        p.DUTY_WORK,
        p.FIGURES_READ,
        p.DAILY_SUBMIT,
    ),
    _role(
        "project_specialist",
        "项目部客服专员",
        "Project specialist",
        COMMUNITY,
        p.PROPERTY_READ,
        p.CONSULT_ANSWER,
        p.TICKET_UPDATE,
        p.WORK_ORDER_DISPATCH,
        p.DUTY_WORK,
        p.DAILY_READ,
    ),
    _role(
        "expert",
        "专家顾问",
        "Expert",
        OWN,
        p.PROPERTY_READ_ANONYMOUS,
        p.TICKET_READ,
        p.CONSULT_ANSWER | p.ATTACH,
        p.WORK_ORDER_READ,
    ),
    _role(
        "engineering_supervisor",
        "工程主管",
        "Engineering supervisor",
        COMMUNITY,
        p.PROPERTY_READ,
        p.CONSULT_ANSWER,
        p.TICKET_UPDATE,
        p.WORK_ORDER_DISPATCH,
        p.WORK_ORDER_EXECUTE,
        p.WORK_ORDER_VERIFY,
        p.READINGS_ENTER,
        p.ROSTER_PLAN,
        p.FIGURES_EXPORT,
        p.APPLICATION_DECIDE,
        p.TASK_GIVE,
        p.INCIDENT_MANAGE,
    ),
    # Contact data only from acceptance to 24 h after completion: ticketing holds the window, this the right to ask.
    _role(
        "technician",
        "维修工",
        "Technician",
        OWN,
        p.PROPERTY_READ_ANONYMOUS,
        p.WORK_ORDER_EXECUTE,
        p.CALL_BACK,
        p.DUTY_WORK,
        p.DEPARTMENT_TASK,
        p.APPOINTMENT_SERVE,
    ),
    _role(
        "renovation_officer",
        "装修管理员",
        "Renovation officer",
        COMMUNITY,
        p.PROPERTY_READ,
        p.TICKET_REGISTER,
        p.WORK_ORDER_CREATE,
        p.CASE_FEES,
        p.DUTY_WORK,
        p.DEPARTMENT_TASK,
        p.TASK_EXECUTE,
    ),
    _role("guard", "门岗", "Guard", OWN, p.PROPERTY_READ, p.TICKET_REGISTER, p.WORK_ORDER_CREATE, p.DUTY_WORK),
    _role("cashier", "收费员", "Cashier", COMMUNITY, p.PROPERTY_READ, CASHIERING, p.DUTY_WORK),
    # Whoever edits prices does not issue the run: issuing is finance's.
    _role(
        "billing_clerk",
        "计费员",
        "Billing clerk",
        COMMUNITY,
        p.PROPERTY_READ,
        p.TICKET_READ,
        p.WORK_ORDER_READ,
        BILLING,
        p.DEPARTMENT_TASK,
    ),
    _role("finance", "财务", "Finance", TENANT, p.PROPERTY_READ, ACCOUNTING, p.DUTY_READ, p.DEPARTMENT_TASK),
    _role("hr_manager", "人事经理", "HR manager", TENANT, p.ORG_MANAGE, DUTY_LED),
    _role("guide_lead", "解说组长", "Show-flat guide lead", OWN, p.TICKET_REGISTER, p.WORK_ORDER_READ, p.DUTY_WORK),
    _role("guide", "解说员", "Show-flat guide", OWN, p.TICKET_REGISTER, p.WORK_ORDER_READ, p.DUTY_WORK),
    _role("agent_lead", "中介组长", "Agency lead", OWN, p.PROPERTY_READ_ANONYMOUS, p.DUTY_WORK),
    _role("agent", "业务员", "Agent", OWN, p.PROPERTY_READ_ANONYMOUS, p.DUTY_WORK),
    _role("warehouse_keeper", "仓管", "Warehouse keeper", COMMUNITY, p.WORK_ORDER_READ, p.DUTY_WORK),
    _role("contractor", "施工单位", "Contractor", OWN, p.WORK_ORDER_EXECUTE),
    _role("owners_committee", "业委会", "Owners' committee", COMMUNITY, p.PROPERTY_READ_ANONYMOUS),
    _role("auditor", "审计", "Auditor", TENANT, LEADERSHIP, p.DUTY_READ),
)

BY_CODE = {role.code: role for role in ROLES}
