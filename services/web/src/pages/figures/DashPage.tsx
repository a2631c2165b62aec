import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { operationFigures } from '@/api/figures'
import { visitStatistics } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PeriodPicker } from '@/components/form/PeriodPicker'
import { periodOf } from '@/components/form/periods'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { onTime, percent } from '@/format/share'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { useDepartments } from '../tickets/useDepartments'
import { satisfied } from '../visits/figures'
import { Backlog } from './Backlog'
import { Flow } from './Flow'
import { Heat } from './Heat'
import { Punctuality } from './Punctuality'
import './figures.css'

const SPANS = ['today', 'days_7', 'days_30'] as const

/** Q1: what came in, what was in time, what waits and where it is from. Every figure opens the list it counts. */
export default function DashPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const mayVisits = useMay('ticketing.return_visit.read')
  const chosen = useCommunity() ?? undefined
  const departments = useDepartments()
  const defaults = useMemo(() => periodOf('days_7'), [])
  const { params, change } = useListParams()
  const period = { since: params.since ?? defaults.since, until: params.until ?? defaults.until }
  const community = params.community_id ?? chosen
  // Visits know no department: beside a department's figures theirs would be everybody's.
  const showVisits = mayVisits && !params.department
  const found = useQuery({ ...operationFigures({ ...period, community_id: community, department: params.department }), placeholderData: keepPreviousData })
  const visits = useQuery({ ...visitStatistics({ ...period, community_id: community }), enabled: showVisits, placeholderData: keepPreviousData })
  const figures = found.data
  const here: Record<string, string> = { ...(params.community_id ? { community_id: params.community_id } : {}), ...(params.department ? { department: params.department } : {}) }
  const within = figures ? { state: 'all', registered_since: figures.begins_at, registered_before: figures.ends_at, ...here } : here
  const met = figures?.punctuality.reduce((sum, row) => sum + row.met, 0) ?? 0
  const missed = figures?.punctuality.reduce((sum, row) => sum + row.missed, 0) ?? 0
  return (
    <div className="stack">
      <PageHead title={t('figures.title')} note={t('figures.note')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} value={params.department} options={departments} placeholder={t('figures.department')} aria-label={t('figures.department')} style={{ width: 170 }} onChange={(department?: string) => { change({ department }, false) }} />
        <PeriodPicker spans={SPANS} period={period} onChange={(days) => { change({ ...days }, false) }} />
      </PageHead>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      <Tiles>
        <StatTile label={t('figures.registered')} loading={found.isPending} value={figures?.totals.registered ?? '–'} to="/tickets" search={within} />
        <StatTile label={t('figures.open')} loading={found.isPending} value={figures?.totals.open ?? '–'} to="/tickets" search={here} />
        <StatTile label={t('figures.at_risk')} loading={found.isPending} value={figures?.totals.at_risk ?? '–'} to="/tickets" search={{ clock: 'at_risk', ...here }} {...(figures?.totals.at_risk ? { tone: 'risk' as const } : {})} />
        <StatTile label={t('figures.overdue')} loading={found.isPending} value={figures?.totals.overdue ?? '–'} to="/tickets" search={{ clock: 'overdue', ...here }} {...(figures?.totals.overdue ? { tone: 'over' as const } : {})} />
        <StatTile label={t('figures.on_time')} loading={found.isPending} value={onTime(met, missed, locale)} note={met + missed > 0 ? t('figures.on_time_note', { met, all: met + missed }) : undefined} />
        {showVisits && <StatTile label={t('figures.satisfaction')} loading={visits.isPending} value={visits.data ? percent(satisfied(visits.data.total), locale) : '–'} note={visits.data ? t('figures.satisfaction_note', { done: visits.data.total.done, satisfied: visits.data.total.satisfied }) : undefined} to="/csat" search={{ ...period, ...(params.community_id ? { community_id: params.community_id } : {}) }} />}
      </Tiles>
      {found.isPending && <Card><Skeleton active /></Card>}
      {figures && (
        <>
          <Card title={t(`figures.flow.${figures.unit as 'day'}`)}><Flow figures={figures} here={here} /></Card>
          <div className="figure-columns">
            <Card title={t('figures.punctuality')} flush><Punctuality figures={figures} here={here} /></Card>
            <Card title={t('figures.heat')}><Heat figures={figures} within={within} /></Card>
          </div>
          <Card title={t('figures.backlog')} flush><Backlog figures={figures} here={here} /></Card>
        </>
      )}
    </div>
  )
}
