"""The shipped texts of reports in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "daily_report_due": Text(
        "投诉情况日报待提交：{day}",
        "请在 {due_at} 前核对并提交；当日无投诉也要提交零报告。\n{community}",
    ),
    "daily_report_late": Text(
        "投诉情况日报迟交：{day}",
        "时限为 {due_at}，目前仍未提交，请立即补交。\n{community}",
    ),
    "daily_report_submitted": Text(
        "投诉情况日报已提交：{day}",
        "共 {cases} 件，请签收。\n{community}",
    ),
    "daily_report_corrected": Text(
        "投诉情况日报有更正：{day}",
        "更正后共 {cases} 件，请查看更正原因并重新签收。\n{community}",
    ),
    "daily_report_received": Text(
        "投诉情况日报已签收：{day}",
        "客服中心已收到该日报。\n{community}",
    ),
    "consolidated_report_issued": Text(
        "投诉汇总日报已发布：{day}",
        "未交日报的项目：{missing} 个。请查阅。",
    ),
    "consolidated_report_late": Text(
        "投诉汇总日报尚未发布：{day}",
        "已过 18:00，请客服中心尽快汇总发布。",
    ),
    "quarterly_report_published": Text(
        "季度投诉处理专题汇报已发布：{quarter}",
        "请点开本消息查阅并确认已阅。",
    ),
    "department_assessment_sent": Text(
        "贵部门季度投诉评估：{quarter}",
        "请点开本消息查阅并确认已阅。",
    ),
    "exchange_meeting_planned": Text(
        "客服专员交流会通知：{month}",
        "会议时间 {starts_at}。议程与地点请在会议页面查看。",
    ),
    "exchange_meeting_rescheduled": Text(
        "客服专员交流会安排有变：{month}",
        "会议时间 {starts_at}。最新议程与地点请在会议页面查看。",
    ),
    "exchange_meeting_closed": Text(
        "客服专员交流会纪要：{month}",
        "请点开本消息查阅并确认已阅。",
    ),
    "inquiry_summary_due": Text(
        "咨询汇总：{first_day}至{last_day}",
        "上周的咨询主题、未答复咨询和新增知识已可查看，请在“统计分析”的“咨询汇总”中查阅。",
    ),
    "feedback_analysis_due": Text(
        "意见分析：{first_day}至{last_day}",
        "上月的投诉、建议、咨询和不满意回访已可查看，请在“统计分析”的“意见分析”中查阅本部门摘要与建议措施。",
    ),
    "department_digest_sent": Text(
        "部门意见投诉摘要：{first_day}至{last_day}",
        "本期涉及贵部门的投诉、不满意回访和建议措施已汇总，请点开本消息查阅并确认已阅。",
    ),
    "report_unread": Text(
        "报表尚未确认已阅：{label}",
        "请点开本消息查阅并确认已阅。",
    ),
    "feedback_proposal_announced": Text(
        "意见分析的建议措施：{first_day}至{last_day}",
        "客服中心已写明全公司的建议措施，请在“统计分析”的“意见分析”中查阅。",
    ),
    "sla_report_due": Text(
        "时限达成报表：{first_day}至{last_day}",
        "本期结束的时限达成情况已可查看，请在“运营看板”中查阅。",
    ),
    "satisfaction_report_due": Text(
        "回访与满意度月报：{first_day}至{last_day}",
        "上月的回访完成情况和满意度已可查看，请在“满意度”中查阅。",
    ),
}
