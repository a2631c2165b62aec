"""The shipped texts of the service desk in Chinese: calls, call-backs, messages, answers, checks."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "frequent_caller": Text(
        "客户多次来电，请关注",
        "同一件事 90 天内已来电三次以上，请查看来电记录并跟进。\n{place}",
    ),
    "callback_requested": Text(
        "请回电：{kind}",
        "请在 {due_at} 前回电并记录结果。\n{place}",
    ),
    "callback_overdue": Text(
        "回电已超时：{kind}",
        "约定时间 {due_at} 已过，客户尚未接到回电，请立即处理。\n{place}",
    ),
    "phone_message_taken": Text(
        "您有新的电话留言",
        "留言时间 {taken_at}，请查看并确认。\n{place}",
    ),
    "phone_message_reminded": Text(
        "电话留言尚未确认",
        "{taken_at} 的电话留言还没有人确认，请尽快查看。\n{place}",
    ),
    "article_review": Text(
        "知识库条目到期复审",
        "该条目应于 {review_due} 复审，请确认内容仍然正确或修改。",
    ),
    "recording_scored": Text(
        "您的通话录音已质检：{score} 分",
        "{month} 所在月份的一条录音已完成质检，请查看评分和辅导意见。",
    ),
}
