"""The shipped Chinese texts about rulings, plans, tasks, urging, referrals and transfers of the procedure."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "validity_requested": Text(
        "请定性：{ticket_no}",
        "专员对该{kind}是否有效存疑，请在 4 小时内答复定性意见。\n{place}",
    ),
    "complaint_ruled": Text(
        "{kind}已定性：{ticket_no}",
        "请查看定性结论并继续处理。\n{place}",
    ),
    "plan_submitted": Text(
        "处理方案待审批：{ticket_no}",
        "请审阅方案的措施、费用与完成日期，并作出决定。\n{place}",
    ),
    "plan_decided": Text(
        "处理方案已审批：{ticket_no}",
        "请查看审批结论并据此处理。\n{place}",
    ),
    "measure_given": Text(
        "方案措施已交给您：{ticket_no}",
        "请于 {due_on} 前完成已批准方案中的这项措施。\n{place}",
    ),
    "measure_taken": Text(
        "方案措施已改由他人负责：{ticket_no}",
        "您无需再执行该措施。\n{community}",
    ),
    "measure_due": Text(
        "方案措施今日到期：{ticket_no}",
        "已批准方案中的措施应于 {due_on} 完成，请在当天完成并登记。\n{place}",
    ),
    "measure_overdue": Text(
        "方案措施已逾期：{ticket_no}",
        "应于 {due_on} 完成的措施仍未登记完成，请立即处理。\n{place}",
    ),
    "reply_awaited": Text(
        "待客服中心答复客户：{ticket_no}",
        "投诉已处理完毕，最终答复由客服中心作出。请核对处理结果，并在时限内正式答复客户。\n{place}",
    ),
    "ticket_reopened": Text(
        "{kind}工单已重新打开：{ticket_no}",
        "请查看重开原因并继续处理。\n{place}",
    ),
    "ticket_resumed": Text(
        "{kind}工单恢复处理：{ticket_no}",
        "挂起已结束，工单已恢复处理，请继续跟进。\n{place}",
    ),
    "assistant_added": Text(
        "请您协办：{ticket_no}",
        "您被添加为该{kind}工单的协办人，请与处理人联系。\n{place}",
    ),
    "task_assigned": Text(
        "部门任务已交给您：{ticket_no}",
        "请于 {due_at} 前完成并填写结果。\n{place}",
    ),
    "task_blocked": Text(
        "部门任务受阻：{ticket_no}",
        "请查看受阻原因并协调解决，完成时限为 {due_at}。\n{place}",
    ),
    "task_finished": Text(
        "部门任务已完成：{ticket_no}",
        "时限为 {due_at} 的任务已完成，请查看结果。\n{place}",
    ),
    "task_cancelled": Text(
        "部门任务已取消：{ticket_no}",
        "时限为 {due_at} 的任务无须再做，请停止办理；原因见工单。\n{place}",
    ),
    "task_overdue": Text(
        "部门任务已超时：{ticket_no}",
        "时限为 {due_at}，目前仍未完成，请立即处理。\n{place}",
    ),
    "ticket_silent": Text(
        "请跟进并登记进展：{ticket_no}",
        "自 {since} 起没有新的跟进记录。请尽快处理并登记进展；仍无记录将列入主管的异常清单。\n{place}",
    ),
    "urged": Text(
        "第 {notice} 次督办：{ticket_no}",
        "请于 {due_at} 前书面答复。\n{place}",
    ),
    "urged_again": Text(
        "第 {notice} 次督办，请您过问：{ticket_no}",
        "{colleague} 已被督办 {notice} 次。请督促其在 {due_at} 前书面答复，必要时另行安排处理人。\n{place}",
    ),
    "urge_answered": Text(
        "督办已答复：{ticket_no}",
        "第 {notice} 次督办（答复时限 {due_at}）已有答复，请查看。\n{place}",
    ),
    "urge_unanswered": Text(
        "督办逾期未答复：{ticket_no}",
        "第 {notice} 次督办应于 {due_at} 前答复，至今未答复。\n{place}",
    ),
    "referral_asked": Text(
        "请您提供意见：{ticket_no}",
        "同事就该工单请您勘查或提出方案，请及时回复。\n{place}",
    ),
    "referral_answered": Text(
        "转办意见已回复：{ticket_no}",
        "您征询的意见已有回复，请查看。\n{place}",
    ),
    "transfer_offered": Text(
        "请求转办给您：{ticket_no}",
        "请于 {due_at} 前接受或退回，逾期视为退回。\n{place}",
    ),
    "transfer_accepted": Text(
        "转办已被接受：{ticket_no}",
        "同事已接手该工单。\n{place}",
    ),
    "transfer_returned": Text(
        "转办被退回：{ticket_no}",
        "该工单无人接手，请继续处理或由主管指定处理人。\n{place}",
    ),
}
