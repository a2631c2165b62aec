"""The shipped texts in Chinese. A company may replace each of them."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "clock_warning": Text(
        "「{clock}」时限即将到期：{ticket_no}",
        "请于 {due_at} 前完成。\n{place}",
    ),
    "clock_missed": Text(
        "「{clock}」已超时：{ticket_no}",
        "时限为 {due_at}，目前仍未完成，请立即处理。\n{place}",
    ),
    "role_vacant": Text(
        "「{role}」无人担任，请尽快安排",
        "{community}没有在职人员担任该角色或其上级，工单 {ticket_no} 的「{clock}」时限提醒因此无人接收。"
        "请在“员工与权限”中为该小区安排担任者。",
    ),
    "ticket_assigned": Text(
        "{kind}工单已指派给您：{ticket_no}",
        "请及时查看并处理。\n{place}",
    ),
    "ticket_returned": Text(
        "{kind}工单被退回：{ticket_no}",
        "处理结果未获认可，请查看退回意见后继续处理。\n{place}",
    ),
    "major_reported": Text(
        "重大{kind}已上报：{ticket_no}",
        "投诉处理单已送达客服中心，请关注处理进展。\n{place}",
    ),
    "clock_policy_published": Text(
        "时限规则第 {policy_version} 版已生效",
        "与上一版相比有 {changes} 处变更；已开始计时的时限仍按原规则执行。",
    ),
    "work_order_dispatched": Text(
        "新派工单：{work_order_no}（{urgency}）",
        "{kind}任务已派给您，请尽快接单。\n{place}\n关联工单：{ticket_no}",
    ),
    "work_order_refused": Text(
        "派工单被拒接：{work_order_no}",
        "{kind}任务被拒接，请重新派工。\n{place}\n关联工单：{ticket_no}",
    ),
    "desk_empty": Text(
        "空岗：{post}",
        "自 {since} 起无人在岗，请立即安排人员到岗。\n{community}",
    ),
    "desk_covered": Text(
        "已到岗：{post}",
        "空岗约 {minutes} 分钟，已记录。\n{community}",
    ),
    "desk_leave_requested": Text(
        "离岗申请：{post}",
        "当班人员申请离岗，批准后由替岗人员签到方可离开。\n{community}",
    ),
    "desk_leave_approved": Text(
        "离岗申请已批准：{post}",
        "请等替岗人员签到后再离开。\n{community}",
    ),
    "desk_leave_declined": Text(
        "离岗申请未获批准：{post}",
        "请留在岗位，原因见值班台。\n{community}",
    ),
    "roster_published": Text(
        "排班已发布：{week} 当周",
        "请查看您的班次。\n{community}",
    ),
    "roster_changed": Text(
        "班次有变动：{day}",
        "您在当天的班次有调整，请查看排班。\n{community}",
    ),
    "swap_opened": Text(
        "有同事申请与您换班",
        "请查看并答复。\n{community}",
    ),
    "swap_agreed": Text(
        "换班待审批",
        "双方已同意，请审批。\n{community}",
    ),
    "swap_approved": Text(
        "换班已批准",
        "排班已更新，请按新班次到岗。\n{community}",
    ),
    "swap_refused": Text(
        "换班未成",
        "请按原班次到岗，原因见排班。\n{community}",
    ),
    "desk_escalated": Text(
        "值班上报：{record}",
        "前台有事项需要您处理，请尽快查看。\n{community}",
    ),
    "escalation_acknowledged": Text(
        "上报已有回应：{record}",
        "主管已查看并给出意见。\n{community}",
    ),
    "handover_refused": Text(
        "交接班被拒：{handover_no}",
        "接班人员未接受，请按原因更正后重新交接。\n{community}",
    ),
    "visit_assigned": Text(
        "回访已分配给您：{visit_no}",
        "请于 {due_at} 前完成回访。\n{place}\n关联工单：{ticket_no}",
    ),
    "visit_low_score": Text(
        "回访不满意：{visit_no}，{score} 分",
        "已转入 {follow_up_no} 跟进，请当天关注处理。\n{place}\n关联工单：{ticket_no}",
    ),
    "billing_run_calculated": Text(
        "账单试算完成：{community}",
        "账期 {period_from} 至 {period_to}，共 {bills} 张，合计 {amount}。请核对差异，由另一位有权限的同事出账。",
    ),
    "billing_run_issued": Text(
        "账单已出账：{community}",
        "账期 {period_from} 至 {period_to}，共 {bills} 张，合计 {amount}。",
    ),
    "waiver_requested": Text(
        "减免申请待审批：{place}",
        "账单 {bill_no} 申请减免 {amount}，请在账单页审批。",
    ),
    "waiver_rejected": Text(
        "减免申请未通过：{place}",
        "账单 {bill_no} 的减免申请（{amount}）未获批准，原因见账单页。",
    ),
    "day_closing_submitted": Text(
        "收费日结待审核：{community}",
        "日结单 {closing_no} 已提交，实点现金 {amount}。",
    ),
    "day_closing_difference": Text(
        "收费日结有差异：{community}",
        "日结单 {closing_no} 现金差异 {amount}，原因见日结单页，请核实处理。",
    ),
    "reading_held": Text(
        "抄表读数异常待核对：{community}",
        "有读数的用量异常，核对并由第二人批准前不出账。请到抄表页核对。",
    ),
    "late_fee_policy_proposed": Text(
        "违约金约定待审批：{community}{item}",
        "自 {valid_from} 起，折合年率超过 24%。审批通过前不计收，请核对合同条款后决定。",
    ),
    "late_fee_policy_rejected": Text(
        "违约金约定未通过：{community}{item}",
        "自 {valid_from} 起的约定未获批准，不计收。请按合同重新录入。",
    ),
    "billing_run_failed": Text(
        "账单处理中断：{community}",
        "账期 {period_from} 至 {period_to} 的出账多次尝试未成功，已停止。请查看后继续或放弃。",
    ),
    "department_without_head": Text(
        "部门负责人空缺：{department}",
        "原负责人已离职，请尽快指定新的负责人。空缺期间，转到该部门负责人的事项由客服中心承接。",
    ),
    "team_seat_vacant": Text(
        "客服专员组出现空缺：{community}",
        "有成员离职，请尽快补任。空缺期间，相关工单建议由部门负责人承接。",
    ),
    "panel_seat_vacant": Text(
        "专家顾问团出现空缺：{discipline}",
        "有成员离职，请尽快补任该专业的专家或分管领导。",
    ),
    "consultation_opened": Text(
        "请提供{discipline}专家意见：{ticket_no}",
        "客服中心请您就此案提出意见，请于 {due_at} 前答复。\n{community}",
    ),
    "consultation_escalated": Text(
        "专家未按时答复，第 {level} 级上报（{discipline}）：{ticket_no}",
        "专家意见逾期未答复，现向您报告，请督促或直接答复；时限 {due_at}。\n{community}",
    ),
    "consultation_replied": Text(
        "专家已答复（{discipline}）：{ticket_no}",
        "请查看意见并继续处理。",
    ),
    "consultation_cancelled": Text(
        "无需再提供专家意见（{discipline}）：{ticket_no}",
        "该征询已取消，无需答复。",
    ),
    "phone_task": Text(
        "请电话告知：{matter}",
        "无法通过邮件通知客户，请致电告知并记录结果。\n{place}",
    ),
    "ticket_accepted": Text(
        "您的{kind}已受理（{ticket_no}）",
        "{addressee}您好：\n\n"
        "您提交的{kind}我们已经受理。\n\n"
        "受理编号：{ticket_no}\n"
        "房屋：{place}\n"
        "承诺答复时间：{promised_reply_at} 前\n\n"
        "如需补充情况，请致电 {hotline}，并告知受理编号。\n\n"
        "{company}",
    ),
    "ticket_taken_up": Text(
        "您的{kind}已重新受理（{ticket_no}）",
        "{addressee}您好：\n\n"
        "您反映的{kind}我们已重新开始处理。\n\n"
        "受理编号：{ticket_no}\n"
        "房屋：{place}\n"
        "承诺答复时间：{promised_reply_at} 前\n\n"
        "如需补充情况，请致电 {hotline}，并告知受理编号。\n\n"
        "{company}",
    ),
    "ticket_answered": Text(
        "您的{kind}已有处理结果（{ticket_no}）",
        "{addressee}您好：\n\n"
        "您提交的{kind}（受理编号 {ticket_no}）已处理完毕并作出答复。\n\n"
        "房屋：{place}\n\n"
        "如对结果有疑问或问题仍未解决，请致电 {hotline}，我们会继续跟进。\n\n"
        "{company}",
    ),
    "visit_invitation": Text(
        "请用一分钟评价我们的服务",
        "尊敬的{addressee}：\n\n"
        "我们想了解您对服务是否满意。\n\n"
        "关联工单：{ticket_no}\n"
        "房屋：{place}\n"
        "点击链接即可作答，无需登录：{link}\n\n"
        "链接仅可使用一次，{expires_at} 前有效。如希望电话沟通，请拨打 {hotline}。\n\n"
        "{company}",
    ),
    "bill_issued": Text(
        "账单 {bill_no}：应缴 {amount}",
        "{addressee}您好：\n\n"
        "您的账单已生成。\n\n"
        "账单编号：{bill_no}\n"
        "房屋：{place}\n"
        "计费期间：{period_from} 至 {period_to}\n"
        "已用预存抵扣：{prepaid}\n"
        "应缴金额：{amount}\n"
        "请于 {due_date} 前缴纳。\n\n"
        "可到小区服务中心现金缴纳或银行转账，转账时请注明账单编号。\n"
        "对账单有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "bill_prepaid": Text(
        "账单 {bill_no} 已由预存款结清",
        "{addressee}您好：\n\n"
        "您的账单已生成，并已由您的预存款全额结清，无需另行缴纳。\n\n"
        "账单编号：{bill_no}\n"
        "房屋：{place}\n"
        "计费期间：{period_from} 至 {period_to}\n"
        "预存款抵扣：{amount}\n\n"
        "对账单有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "waiver_applied": Text(
        "账单 {bill_no} 已减免 {amount}",
        "{addressee}您好：\n\n"
        "您的账单 {bill_no} 已减免 {amount}，这部分无需缴纳。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "bill_voided": Text(
        "账单 {bill_no} 已作废",
        "{addressee}您好：\n\n"
        "此前发给您的账单 {bill_no}（金额 {amount}）已作废，无需缴纳。\n\n"
        "房屋：{place}\n"
        "计费期间：{period_from} 至 {period_to}\n\n"
        "给您带来不便，敬请谅解。如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "receipt_issued": Text(
        "已收到您的缴费 {amount}（收据 {receipt_no}）",
        "{addressee}您好：\n\n"
        "我们已收到您的缴费，感谢您的支持。\n\n"
        "收据编号：{receipt_no}\n"
        "房屋：{place}\n"
        "金额：{amount}\n"
        "其中转入预存：{credited}\n"
        "缴费方式：{pay_channel}\n"
        "收款时间：{received_at}\n\n"
        "纸质收据可到小区服务中心领取。如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "payment_reversed": Text(
        "收据 {receipt_no} 已冲销",
        "{addressee}您好：\n\n"
        "收据 {receipt_no}（金额 {amount}）对应的缴费已冲销，相关账单恢复为未缴。\n\n"
        "房屋：{place}\n"
        "原收款时间：{received_at}\n\n"
        "如有疑问，请致电 {hotline}，我们会为您核对。\n\n"
        "{company}",
    ),
    "bill_overdue": Text(
        "账单 {bill_no} 到期提醒",
        "{addressee}您好：\n\n"
        "您的账单已过缴费日期，可能是您一时未留意，特此提醒。\n\n"
        "账单编号：{bill_no}\n"
        "房屋：{place}\n"
        "计费期间：{period_from} 至 {period_to}\n"
        "账单金额：{amount}\n"
        "尚未缴纳：{balance}\n"
        "缴费日期：{due_date}\n\n"
        "如您已缴纳，请忽略本提醒；对账单有异议，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
