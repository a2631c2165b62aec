"""The shipped texts of money in the bank in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "bank_line_asked": Text(
        "挂账款项待审批：{place}",
        "挂账款项 {amount} 已提交认领或退回申请，请在银行流水页审批。",
    ),
    "bank_line_rejected": Text(
        "挂账款项申请未通过：{place}",
        "您对挂账款项 {amount} 的申请未获批准，款项仍在挂账，原因见银行流水页。",
    ),
    "bank_line_to_return": Text(
        "误汇款项待退回：{place}",
        "误汇款项 {amount} 已批准退回，请在银行办理后登记转账流水号。",
    ),
    "bank_statement_unresolved": Text(
        "银行到账超期未认领：{place}",
        "银行流水 {statement_no} 导入已满三天，仍有 {waiting} 笔共 {amount} 未认领，请尽快处理。",
    ),
}
