import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Progress, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFindings, replays, startReplay, type Draft, type Replay, type ReplayFinding } from '@/api/clocks'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useToast } from '@/components/useToast'
import { calendarDate, dateOnly, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useServesAll } from '@/shell/session'

/** The draft over last quarter's tickets, and what would have been missed. */
export default function Replays({ draft }: { draft: Draft | null }) {
  const { t } = useTranslation()
  const toast = useToast()
  const intent = useIntent()
  const queries = useQueryClient()
  const permitted = useMay('ticketing.clock_policy.manage')
  const mayManage = useServesAll() && permitted
  const known = useQuery(replays)
  const start = useMutation({
    mutationFn: () => startReplay(intent.key(['replay', draft?.version, known.data?.items[0]?.id])),
    onSettled: () => { intent.done(); void queries.invalidateQueries({ queryKey: [TOPIC.clockPolicy, 'replays'] }) }, onError: toast.refused,
  })
  if (known.isPending) return <DetailSkeleton />
  if (known.isError) return <Failure error={known.error} onRetry={() => { void known.refetch() }} />
  const newest = known.data.items[0]
  const running = newest?.state === 'running'
  return (
    <div className="stack">
      <Card title={t('sla.replay')} extra={mayManage && <Button type="primary" disabled={!draft || running} loading={start.isPending} onClick={() => { start.mutate() }}>{t('sla.rep.start')}</Button>}>
        <p className="quiet">{t('sla.rep.hint')}</p>
        {!draft && <p>{t('sla.rep.needs_draft')}</p>}
        {!newest && <Blank title={t('sla.rep.none')} />}
        {running && <Progress percent={Math.round((newest.tickets_done / newest.tickets_total) * 100)} aria-label={t('sla.rep.running', { done: newest.tickets_done, total: newest.tickets_total })} />}
        {newest?.state === 'failed' && <Alert type="error" showIcon title={t('sla.rep.failed')} />}
      </Card>
      {newest?.state === 'done' && <Outcome replay={newest} />}
      {newest?.state === 'done' && permitted && <Findings replay={newest} />}
    </div>
  )
}

function Outcome({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const signed = (difference: number) => (difference > 0 ? `+${String(difference)}` : String(difference))
  return (
    <Card title={t('sla.rep.changed', { count: replay.tickets_changed, reports: replay.reports_changed })} extra={<span className="quiet number">{t('sla.rep.done', { since: dateOnly(replay.since, locale), until: dateOnly(replay.until, locale), total: replay.tickets_total, reports: replay.reports_total })}</span>} flush>
      <div className="sla-scroll">
        <table className="sla-table">
          <thead>
            <tr><th rowSpan={2}>{t('sla.rep.clock')}</th><th colSpan={3} className="end">{t('sla.rep.in_force')}</th><th colSpan={3} className="end">{t('sla.rep.draft')}</th><th rowSpan={2} className="end">{t('sla.rep.missed_diff')}</th></tr>
            <tr>{[0, 1].flatMap((side) => (['due', 'met', 'missed'] as const).map((name) => <th key={`${name}${String(side)}`} className="end">{t(`sla.rep.${name}`)}</th>))}</tr>
          </thead>
          <tbody>
            {replay.clocks.map(({ code: name, in_force: before, draft: after }) => (
              <tr key={name} className={before.missed === after.missed ? undefined : 'changed'}>
                <td><span className="number strong">{name}</span> {code('clock', name)}</td>
                {[before, after].flatMap((tally, side) => [tally.due, tally.met, tally.missed].map((value, place) => <td key={`${String(side)}${String(place)}`} className={`end number${place === 2 && value > 0 ? ' over-text' : ''}`}>{value}</td>))}
                <td className="end number strong">{after.missed === before.missed ? '–' : signed(after.missed - before.missed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Findings({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const [clock, setClock] = useState<string | undefined>()
  const found = useInfiniteQuery({
    queryKey: [TOPIC.clockPolicy, 'replays', replay.id, clock], initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => fetchFindings(replay.id, clock, pageParam, signal), getNextPageParam: (page) => page.next_cursor,
  })
  const rows = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title={t('sla.rep.findings')} flush extra={<Select allowClear value={clock ?? null} placeholder={t('sla.rep.all')} aria-label={t('sla.rep.clock')} onChange={(next: string | null) => { setClock(next ?? undefined) }} style={{ width: 190 }}
      options={replay.clocks.map(({ code: name }) => ({ value: name, label: `${name} ${code('clock', name)}` }))} />}>
      {found.isSuccess && rows.length === 0 && <Blank title={t('sla.rep.findings_none')} />}
      {rows.length > 0 && (
        <div className="sla-scroll">
          <table className="sla-table">
            <thead><tr><th>{t('sla.rep.ticket')}</th><th>{t('sla.rep.clock')}</th><th>{t('sla.rep.was')}</th><th>{t('sla.rep.would')}</th></tr></thead>
            <tbody>{rows.map((row) => <Finding key={row.id} row={row} />)}</tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && <div className="card-body"><Button loading={found.isFetchingNextPage} onClick={() => { void found.fetchNextPage() }}>{t('ui.more')}</Button></div>}
    </Card>
  )
}

function Finding({ row }: { row: ReplayFinding }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const said = (result: string | null, due: string | null) => (result
    ? <span className={result === 'missed' ? 'over-text' : ''}>{t(`sla.result.${result as 'met'}`)} <span className="quiet number">{due && t('ui.clock.due', { at: shortDateTime(due, locale) })}</span></span>
    : <span className="quiet">{t('sla.rep.no_clock')}</span>)
  return (
    <tr>
      <td>
        {row.ticket_id && <><Link to={`/tickets/${row.ticket_id}` as never} className="number">{row.ticket_no}</Link><div className="quiet">{row.title}</div></>}
        {row.report_id && row.day && <><Link to={`/reports/daily/${row.report_id}` as never}>{t('reports.daily')} <span className="number">{calendarDate(row.day, locale)}</span></Link><div className="quiet">{row.community_name}</div></>}
      </td>
      <td>{row.code} {code('clock', row.code)}</td><td>{said(row.result_in_force, row.due_in_force)}</td><td>{said(row.result_in_draft, row.due_in_draft)}</td>
    </tr>
  )
}
