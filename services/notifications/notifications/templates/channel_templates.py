"""Templates about mail of customers and cases of other systems."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import ADDRESSEE, COMMUNITY, COMPANY, HOTLINE

TICKET_NO = Variable("ticket_no", "text", required=True, sample="TSJX20260301001")
TROUBLE = Variable("reason", "mail_trouble", required=True, sample="login_refused")
LETTER = (
    ADDRESSEE,
    COMMUNITY,
    HOTLINE,
    COMPANY,
)

CHANNELS: tuple[Template, ...] = (
    Template(code="mailbox_failed", audience="staff", channel="in_app", variables=(TROUBLE,), urgent=True),
    Template(code="mail_set_aside", audience="staff", channel="in_app", variables=(TROUBLE, COMMUNITY), urgent=True),
    Template(code="customer_wrote", audience="staff", channel="in_app", variables=(TICKET_NO, COMMUNITY)),
    Template(
        code="answer_undelivered", audience="staff", channel="in_app", variables=(TICKET_NO, COMMUNITY), urgent=True
    ),
    Template(
        code="case_pressed",
        audience="staff",
        channel="in_app",
        variables=(
            TICKET_NO,
            Variable("channel", "door", sample="government_hotline"),
            Variable("presses", "count", required=True, sample=2),
            COMMUNITY,
        ),
        urgent=True,
    ),
    Template(
        code="mail_answered",
        audience="person",
        channel="email",
        variables=(
            TICKET_NO,
            Variable("answer", "text", required=True, context=True, sample="楼道灯已更换，请查看。"),
            *LETTER,
        ),
    ),
)
