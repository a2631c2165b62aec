import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DatePicker, Segmented, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { visitsOf, visitStatistics, type VisitStatistics } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { Export } from '@/components/Export'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { dateOnly, month } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { average, daysOf, decimal, months, percent, rate, satisfied } from './figures'
import { Score } from './Score'
import { Trend } from './Trend'
import './visits.css'

type Group = VisitStatistics['by_month'][number]
const SPANS = { quarter: 2, half: 5, year: 11 } as const

/** Q4: how satisfied people are, month by month, and the visits behind every figure. */
export default function SatisfactionPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const defaults = useMemo(() => months(SPANS.half, new Date()), [])
  const { params, change } = useListParams(defaults)
  const period = { due_from: params.due_from ?? defaults.due_from, due_until: params.due_until ?? defaults.due_until }
  const cohort = params.cohort
  const found = useQuery({ ...visitStatistics({ ...period, cohort, community_id: community }), placeholderData: keepPreviousData })
  const said = useQuery(visitsOf('comments', { ...period, cohort, community_id: community, state: 'done', limit: '200' }))
  const comments = (said.data?.items ?? []).filter((row) => row.comment && (params.low !== 'true' || (row.score ?? 5) <= 2)).slice(0, 12)
  const behind = (more: Record<string, string> = {}) => ({ state: 'all', ...period, ...(cohort ? { cohort } : {}), ...more })
  const total = found.data?.total
  const span = (Object.keys(SPANS) as (keyof typeof SPANS)[]).find((name) => JSON.stringify(months(SPANS[name], new Date())) === JSON.stringify(period))
  const table = (title: string, groups: readonly Group[], name: (group: Group) => ReactNode, search: (group: Group) => Record<string, string>) => (
    <Card title={title} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th scope="col">{title}</th>{(['due', 'done', 'rate', 'satisfaction', 'average', 'low'] as const).map((key) => <th key={key} scope="col" className="right">{t(`visits.csat.${key}`)}</th>)}</tr></thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row" style={{ fontWeight: 400, background: 'none' }}><Link to="/callbacks" search={behind(search(group)) as never}>{name(group)}</Link></th>
                <td className="right number">{group.figures.due}</td><td className="right number">{group.figures.done}</td>
                <td className="right number">{percent(rate(group.figures), locale)}</td><td className="right number">{percent(satisfied(group.figures), locale)}</td>
                <td className="right number">{decimal(average(group.figures), locale)}</td>
                <td className="right number">{group.figures.low > 0 ? <Link className="over-text" to="/callbacks" search={behind({ ...search(group), low: 'true' }) as never}>{group.figures.low}</Link> : 0}</td>
              </tr>
            ))}
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
        <Segmented value={span ?? ''} options={(Object.keys(SPANS) as (keyof typeof SPANS)[]).map((value) => ({ value, label: t(`visits.csat.spans.${value}`) }))} onChange={(value) => { change(months(SPANS[value as keyof typeof SPANS], new Date()), false) }} />
        <DatePicker.RangePicker allowClear={false} value={[dayjs(period.due_from), dayjs(period.due_until)]} aria-label={t('visits.csat.period')}
          onChange={(days) => { if (days?.[0] && days[1]) change({ due_from: days[0].format('YYYY-MM-DD'), due_until: days[1].format('YYYY-MM-DD') }, false) }} />
        <Select allowClear value={cohort} placeholder={t('visits.cohort')} aria-label={t('visits.cohort')} style={{ width: 150 }} options={codesOf('cohort').map((value) => ({ value, label: code('cohort', value) }))} onChange={(value?: string) => { change({ cohort: value }, false) }} />
      </PageHead>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      <Tiles>
        <StatTile label={t('visits.csat.due')} loading={found.isPending} value={total?.due ?? '–'} to="/callbacks" search={behind()} />
        <StatTile label={t('visits.csat.done')} loading={found.isPending} value={total?.done ?? '–'} to="/callbacks" search={behind({ state: 'done' })} />
        <StatTile label={t('visits.csat.rate')} loading={found.isPending} value={total ? percent(rate(total), locale) : '–'} />
        <StatTile label={t('visits.csat.satisfaction')} loading={found.isPending} value={total ? percent(satisfied(total), locale) : '–'} />
        <StatTile label={t('visits.csat.average')} loading={found.isPending} value={total ? decimal(average(total), locale) : '–'} />
        <StatTile label={t('visits.csat.low')} loading={found.isPending} value={total?.low ?? '–'} to="/callbacks" search={behind({ low: 'true' })} note={total && total.low > 0 ? t('visits.csat.settled', { settled: total.settled, low: total.low }) : undefined} {...((total?.low ?? 0) > 0 ? { tone: 'over' as const } : {})} />
      </Tiles>
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.data && (
        <>
          {found.data.by_month.length > 0 && <Card title={t('visits.csat.trend')}><Trend statistics={found.data} /></Card>}
          <div className="csat-columns">
            {table(t('visits.csat.month'), found.data.by_month, (group) => month(group.key, locale), (group) => daysOf(group.key, period))}
            {table(t('visits.cohort'), found.data.by_cohort, (group) => code('cohort', group.key), (group) => ({ cohort: group.key }))}
            {table(t('tickets.class'), found.data.by_class, (group) => (group.key ? code('class', group.key) : t('visits.csat.no_class')), (group): Record<string, string> => (group.key ? { class_l1: group.key } : {}))}
            {table(t('visits.community'), found.data.by_community, (group) => group.name ?? t('ui.unknown'), () => ({}))}
          </div>
        </>
      )}
      <Card title={t('visits.csat.comments')} flush extra={<Segmented size="small" value={params.low === 'true' ? 'low' : 'all'} options={[{ value: 'all', label: t('ui.all') }, { value: 'low', label: t('visits.low') }]} onChange={(value) => { change({ low: value === 'low' ? 'true' : undefined }) }} />}>
        <ul className="plain-list lines">
          {comments.map((row) => (
            <li key={row.id}>
              <div className="spread"><Link to={`/callbacks/${row.id}` as never} className="pre">{row.comment}</Link><Score score={row.score} /></div>
              <div className="row quiet"><span>{code('cohort', row.cohort)}</span><span>{row.community_name}</span>{row.unit_code && <span className="number">{row.unit_code}</span>}<span className="number">{dateOnly(row.visited_at ?? row.due_at, locale)}</span></div>
            </li>
          ))}
          {comments.length === 0 && <li className="quiet">{t('visits.csat.no_comments')}</li>}
        </ul>
      </Card>
    </div>
  )
}
