"""The shipped texts of dunning in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "dunning_visits_due": Text(
        "欠费待联系：{community}", "{community}有欠费业主需要电话或上门联系，请在欠费页登记结果。"
    ),
    "dunning_steps_due": Text("催收待审批：{community}", "{community}有欠费已到发律师函或起诉的期限，请在欠费页审批。"),
    "dunning_lawyer_asked": Text("律师函待审批：{place}", "{case_no} 欠费 {amount}，申请发律师函，请审批。"),
    "dunning_litigation_asked": Text("起诉或仲裁待审批：{place}", "{case_no} 欠费 {amount}，申请起诉或仲裁，请审批。"),
    "dunning_lawyer_approved": Text(
        "律师函已批准：{place}", "{case_no} 欠费 {amount}，律师函已批准，请打印、寄出并登记送达。"
    ),
    "dunning_litigation_approved": Text(
        "起诉或仲裁已批准：{place}", "{case_no} 欠费 {amount}，已同意起诉或仲裁，请准备材料。"
    ),
    "dunning_rejected": Text("催收申请未通过：{place}", "{case_no} 欠费 {amount}，领导未同意，理由见催收单。"),
    "dunning_promise_broken": Text(
        "承诺未兑现：{place}", "{case_no} 欠费 {amount}：业主承诺 {promised_on} 前缴纳 {promised}，至今未缴足。"
    ),
    "dunning_limitation": Text(
        "诉讼时效将满：{place}",
        "{case_no} 欠费 {amount}：最早一笔的诉讼时效于 {lapses_on} 届满，请及时催告并留存证据。",
    ),
    "dunning_lapsed": Text(
        "诉讼时效已过：{place}", "{case_no} 欠费 {amount}：最早一笔的诉讼时效已于 {lapses_on} 届满。"
    ),
    "bill_reminder": Text(
        "账单 {bill_no} 即将到期",
        "{addressee}您好：\n\n"
        "您的账单即将到期，请在到期日前缴纳。\n\n"
        "账单编号：{bill_no}\n"
        "房屋：{place}\n"
        "计费期间：{period_from} 至 {period_to}\n"
        "应缴金额：{balance}\n"
        "到期日：{due_date}\n\n"
        "如您已缴纳，请忽略本提醒；如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "dunning_reminder": Text(
        "欠费提醒 {case_no}",
        "{addressee}您好：\n\n"
        "您尚有已到期未缴的费用，请尽快缴纳。\n\n"
        "房屋：{place}\n"
        "欠费合计：{amount}（不含违约金）\n"
        "最早到期日：{oldest_due}\n\n"
        "如您已缴纳，请忽略本提醒；对费用有异议或有困难，请致电 {hotline}，我们一起商量解决。\n\n"
        "{company}",
    ),
    "dunning_demand": Text(
        "催缴函 {document_no}",
        "{addressee}您好：\n\n"
        "经多次提醒，您仍有已到期的费用未缴。请在 {response_by} 前缴纳，或与我们联系说明情况。\n\n"
        "房屋：{place}\n"
        "欠费合计：{amount}（不含违约金）\n"
        "最早到期日：{oldest_due}\n"
        "催收单号：{case_no}\n\n"
        "对费用有异议，请在上述期限内提出，异议处理期间不再催缴；如有困难，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
