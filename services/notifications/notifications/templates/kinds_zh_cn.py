"""The shipped Chinese texts about applications, appointments, tasks, changes of kind and incidents."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "approval_asked": Text(
        "申请待您审批：{ticket_no}",
        "请审阅申请材料与经办人意见，作出同意或不同意的决定并说明理由。\n{place}",
    ),
    "incident_opened": Text(
        "公共事件已立：{incident_no}",
        "请按应急预案到位，并使用统一播报口径。\n{community}",
    ),
    "incident_controlled": Text(
        "公共事件已控制：{incident_no}",
        "原因已排除，请在规定时间内完成复盘。\n{community}",
    ),
    "incident_review_overdue": Text(
        "公共事件未按时复盘：{incident_no}",
        "已超过复盘期限，请尽快完成。\n{community}",
    ),
    "incident_notice": Text(
        "关于您所反映问题的说明（{ticket_no}）",
        "{addressee}您好：\n\n"
        "{text}\n\n"
        "您的受理编号为 {ticket_no}，我们仍会就您的问题单独答复。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "task_given": Text(
        "临时任务已交给您：{ticket_no}",
        "请接受任务，并于 {due_at} 前完成。\n{place}",
    ),
    "task_done": Text(
        "临时任务已完成，请确认：{ticket_no}",
        "请查看完成情况，确认或退回。\n{place}",
    ),
    "task_returned": Text(
        "临时任务被退回：{ticket_no}",
        "请查看退回原因并继续完成。\n{place}",
    ),
    "ticket_converted": Text(
        "工单已转为{kind}：{ticket_no}",
        "原类别为{from_kind}，编号与登记时间不变；时限已按新类别计算，请查看。\n{place}",
    ),
    "appointment_confirmed": Text(
        "您的预约已确认（{ticket_no}）",
        "{addressee}您好：\n\n"
        "您的预约（编号 {ticket_no}）已确认，上门时间为 {starts_at}，请安排人员在家。\n\n"
        "房屋：{place}\n\n"
        "如需改期或取消，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "appointment_reminder": Text(
        "预约提醒：{starts_at} 上门（{ticket_no}）",
        "{addressee}您好：\n\n"
        "提醒您：您的预约（编号 {ticket_no}）将于 {starts_at} 上门，请安排人员在家。\n\n"
        "房屋：{place}\n\n"
        "如需改期或取消，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "appointment_ahead": Text(
        "预约即将开始：{ticket_no}",
        "上门时间为 {starts_at}，请提前准备并准时到达。\n{place}",
    ),
    "appointment_cancelled": Text(
        "您的预约已取消（{ticket_no}）",
        "{addressee}您好：\n\n"
        "您原定于 {starts_at} 的预约（编号 {ticket_no}）已取消。\n\n"
        "房屋：{place}\n\n"
        "如需重新预约，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
