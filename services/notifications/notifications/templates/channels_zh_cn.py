"""The shipped texts about mail and other systems in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "mailbox_failed": Text(
        "客户邮箱无法收信：{reason}",
        "连续多次收取失败，新来信暂时不会登记。请到“渠道设置”核对服务器、账号和密码。",
    ),
    "mail_set_aside": Text(
        "有来信待人工处理：{reason}",
        "{community}\n系统未能登记这封来信，请到“渠道设置 · 来信”查看并处理。",
    ),
    "customer_wrote": Text("客户来信补充：{ticket_no}", "{community}\n内容已记入工单进展，请查看。"),
    "answer_undelivered": Text(
        "答复未送达客户：{ticket_no}", "{community}\n邮件未能送达，请以其他方式告知客户，并在工单中记录。"
    ),
    "case_pressed": Text(
        "{channel}催办：{ticket_no}，第 {presses} 次",
        "{community}\n外部系统要求尽快办结，请优先处理并答复。",
    ),
    "mail_answered": Text(
        "[{ticket_no}] 您反映的事项已有答复",
        "{addressee}您好：\n\n"
        "您来信反映的事项（编号 {ticket_no}）答复如下：\n\n"
        "{answer}\n\n"
        "如有补充，请直接回复本邮件并保留主题中的编号，或致电 {hotline}。\n\n"
        "{company}",
    ),
}
