"""Adds up the reports of the communities and the centre's own cases. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ticketing.consolidated_reports.schemas import CommunityDayRead, ConsolidatedContentRead, GroupDayRead
from ticketing.report_cases.schemas import CaseRead, CaseTotalsRead
from ticketing.tickets.codes import MAJOR


def content_of(
    communities: list[CommunityDayRead], reported: Sequence[CaseRead], added: list[CaseRead]
) -> ConsolidatedContentRead:
    """`reported` are the cases of the reports that are in."""
    cases = [*reported, *added]
    return ConsolidatedContentRead(
        communities=communities,
        groups=[*_groups("community", reported), *_groups("centre", added)],
        added=added,
        major=[case for case in cases if case.severity in MAJOR],
        totals=CaseTotalsRead.of(cases),
        missing=sum(one.missing for one in communities),
    )


def _groups(desk: str, cases: Iterable[CaseRead]) -> list[GroupDayRead]:
    found: dict[tuple[str, str | None], list[CaseRead]] = defaultdict(list)
    for case in cases:
        found[case.phase, case.class_l1].append(case)
    return [
        _group(desk, phase, class_l1, CaseTotalsRead.of(some))
        for (phase, class_l1), some in sorted(found.items(), key=lambda group: (group[0][0], group[0][1] or ""))
    ]


def _group(desk: str, phase: str, class_l1: str | None, totals: CaseTotalsRead) -> GroupDayRead:
    return GroupDayRead(
        desk=desk,
        phase=phase,
        class_l1=class_l1,
        cases=totals.cases,
        accepted=totals.accepted,
        closed=totals.closed,
        overdue=totals.overdue,
        major=totals.major,
    )
