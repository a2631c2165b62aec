"""The shipped texts of split costs in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "allocation_drafted": Text(
        "公摊分摊待复核：{community}",
        "公摊分摊 {allocation_no}（{period_from} 至 {period_to}，共 {amount}）已编制，请在分摊页复核。",
    ),
    "allocation_checked": Text(
        "公摊分摊待公示：{community}",
        "公摊分摊 {allocation_no}（{period_from} 至 {period_to}，共 {amount}）已复核，请在分摊页公示。",
    ),
    "allocation_disclosed": Text(
        "公摊费用公示中：{community}",
        "公摊分摊 {allocation_no}（{period_from} 至 {period_to}，共 {amount}）公示至 {until}，"
        "业主有异议请在分摊页登记。",
    ),
    "allocation_objected": Text(
        "公摊分摊有异议：{community}",
        "业主对公摊分摊 {allocation_no}（共 {amount}）提出异议，请在分摊页答复，答复前不能出账。",
    ),
    "allocation_answered": Text(
        "公摊异议已答复：{community}",
        "您登记的公摊分摊 {allocation_no}（共 {amount}）的异议已答复，结果见分摊页，请告知业主。",
    ),
    "allocation_billed": Text(
        "公摊费用已出账：{community}",
        "公摊分摊 {allocation_no}（{period_from} 至 {period_to}，共 {amount}）已全部出账。",
    ),
    "allocation_voided": Text(
        "公摊分摊已作废：{community}",
        "公摊分摊 {allocation_no}（共 {amount}）已作废，原因见分摊页，可据此重新编制。",
    ),
}
