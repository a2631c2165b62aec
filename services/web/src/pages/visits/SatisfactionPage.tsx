import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented, Select, Skeleton } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { visitsOf, visitStatistics, type VisitStatistics } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { Export } from '@/components/Export'
import { Failure } from '@/components/Failure'
import { Withheld } from '@/components/Withheld'
import { PeriodPicker } from '@/components/form/PeriodPicker'
import { periodOf, type Period } from '@/components/form/periods'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { percent } from '@/format/share'
import { dateOnly, month } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { average, daysOf, decimal, dueIn, madeIn, rate, satisfied } from './figures'
import { Score } from './Score'
import { Trend } from './Trend'
import './visits.css'

type Group = VisitStatistics['by_month'][number]
const SPANS = ['months_3', 'months_6', 'months_12'] as const
/** Where a group's visits stand in the list; null where the list has no filter for it. */
type Narrowed = { days?: Period; search?: Record<string, string> } | null

/** Q4: how satisfied people are, month by month, and the visits behind every figure. */
export default function SatisfactionPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const here = useCommunity() ?? undefined
  const defaults = useMemo(() => periodOf('months_6'), [])
  const { params, change } = useListParams()
  const community = params.community_id ?? here
  const period = { since: params.since ?? defaults.since, until: params.until ?? defaults.until }
  const cohort = params.cohort
  const found = useQuery({ ...visitStatistics({ ...period, cohort, community_id: community }), placeholderData: keepPreviousData })
  const said = useQuery(visitsOf('comments', { ...madeIn(period), cohort, community_id: community, low: params.low, limit: '200' }))
  const comments = (said.data?.items ?? []).filter((row) => row.comment).slice(0, 12)
  const narrowed = { ...(cohort ? { cohort } : {}), ...(params.community_id ? { community_id: params.community_id } : {}) }
  const total = found.data?.total
  const count = (value: number, search: Record<string, string> | null, alarm = false) => (value === 0 || !search ? value : <Link to="/callbacks" search={search as never} {...(alarm ? { className: 'over-text' } : {})}>{value}</Link>)
  const table = (title: string, groups: readonly Group[], name: (group: Group) => ReactNode, within: (group: Group) => Narrowed) => (
    <Card title={title} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th scope="col">{title}</th>{(['due', 'rate', 'done', 'satisfaction', 'average', 'low'] as const).map((key) => <th key={key} scope="col" className="right">{t(`visits.csat.${key}`)}</th>)}</tr></thead>
          <tbody>
            {groups.map((group) => {
              const { figures } = group
              const inside = within(group)
              const due = inside && dueIn(inside.days ?? period, { ...narrowed, ...inside.search })
              const made = inside && madeIn(inside.days ?? period, { ...narrowed, ...inside.search })
              return (
                <tr key={group.key}>
                  <th scope="row" style={{ fontWeight: 400, background: 'none' }}>{name(group)}</th>
                  <td className="right number">{count(figures.due, due)}</td><td className="right number">{percent(rate(figures), locale)}</td>
                  <td className="right number">{count(figures.done, made)}</td><td className="right number">{percent(satisfied(figures), locale)}</td>
                  <td className="right number">{decimal(average(figures), locale)}</td>
                  <td className="right number">{count(figures.low, made && { ...made, low: 'true' }, true)}</td>
                </tr>
              )
            })}
            {groups.length === 0 && <tr><td colSpan={7} className="quiet">{t('ui.none')}</td></tr>}
          </tbody>
        </table>
      </div>
    </Card>
  )
  return (
    <div className="stack">
      <PageHead title={t('visits.csat.title')} note={t('visits.csat.note')}>
        <Export of="return-visits" name={t('visits.csat.title')} query={{ ...period, cohort, community_id: community }} />
        <PeriodPicker spans={SPANS} period={period} onChange={(days) => { change({ ...days }, false) }} />
        <Select allowClear value={cohort} placeholder={t('visits.cohort')} aria-label={t('visits.cohort')} style={{ width: 150 }} options={codesOf('cohort').map((value) => ({ value, label: code('cohort', value) }))} onChange={(value?: string) => { change({ cohort: value }, false) }} />
      </PageHead>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      <Tiles>
        <StatTile label={t('visits.csat.due')} loading={found.isPending} value={total?.due ?? '–'} to="/callbacks" search={dueIn(period, narrowed)} />
        <StatTile label={t('visits.csat.rate')} loading={found.isPending} value={total ? percent(rate(total), locale) : '–'} note={total && total.due > 0 ? t('visits.csat.kept', { kept: total.kept, due: total.due }) : undefined} to="/callbacks" search={dueIn(period, { ...narrowed, state: 'done' })} />
        <StatTile label={t('visits.csat.done')} loading={found.isPending} value={total?.done ?? '–'} to="/callbacks" search={madeIn(period, narrowed)} />
        <StatTile label={t('visits.csat.satisfaction')} loading={found.isPending} value={total ? percent(satisfied(total), locale) : '–'} />
        <StatTile label={t('visits.csat.average')} loading={found.isPending} value={total ? decimal(average(total), locale) : '–'} />
        <StatTile label={t('visits.csat.low')} loading={found.isPending} value={total?.low ?? '–'} to="/callbacks" search={madeIn(period, { ...narrowed, low: 'true' })} note={total && total.low > 0 ? t('visits.csat.settled', { settled: total.settled, low: total.low }) : undefined} {...((total?.low ?? 0) > 0 ? { tone: 'over' as const } : {})} />
      </Tiles>
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.data && (
        <>
          {found.data.by_month.length > 0 && <Card title={t('visits.csat.trend')}><Trend statistics={found.data} /></Card>}
          <div className="csat-columns">
            {table(t('visits.csat.month'), found.data.by_month, (group) => month(group.key, locale), (group) => ({ days: daysOf(group.key, period) }))}
            {table(t('visits.cohort'), found.data.by_cohort, (group) => code('cohort', group.key), (group) => ({ search: { cohort: group.key } }))}
            {table(t('tickets.class'), found.data.by_class, (group) => (group.key ? code('class', group.key) : t('visits.csat.no_class')), (group) => (group.key ? { search: { class_l1: group.key } } : null))}
            {table(t('visits.community'), found.data.by_community, (group) => group.name ?? t('ui.unknown'), (group) => ({ search: { community_id: group.key } }))}
          </div>
        </>
      )}
      <Card title={t('visits.csat.comments')} flush extra={<Segmented size="small" value={params.low === 'true' ? 'low' : 'all'} options={[{ value: 'all', label: t('ui.all') }, { value: 'low', label: t('visits.low') }]} onChange={(value) => { change({ low: value === 'low' ? 'true' : undefined }) }} />}>
        <ul className="plain-list lines">
          {comments.map((row) => (
            <li key={row.id}>
              <div className="spread"><Link to={`/callbacks/${row.id}` as never} className="pre">{row.comment}</Link><Score score={row.score} /></div>
              <div className="row quiet"><span>{code('cohort', row.cohort)}</span><span>{row.community_name}</span>{row.withheld ? <Withheld /> : row.unit_code && <span className="number">{row.unit_code}</span>}<span className="number">{dateOnly(row.visited_at ?? row.due_at, locale)}</span></div>
            </li>
          ))}
          {comments.length === 0 && <li className="quiet">{t('visits.csat.no_comments')}</li>}
        </ul>
      </Card>
    </div>
  )
}
