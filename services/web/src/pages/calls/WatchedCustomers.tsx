import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { watchedCustomers, WHY_WATCHED, type Watched, type WhyWatched } from '@/api/calls'
import { personNames } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { toldOr } from '@/components/Withheld'
import { StatusTabs } from '@/components/list/StatusTabs'
import { useListParams } from '@/components/list/useListParams'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'

const EVERYBODY = 'all'
const HEADS = ['who', 'why', 'open', 'calls', 'since', 'promised'] as const
const FIGURES: readonly string[] = ['open', 'calls']

/** Customers with open matters: why each wants attention, the most pressing first; those without a reason on demand. */
export function WatchedCustomers() {
  const { t } = useTranslation()
  const code = useCodeName()
  const { params, change } = useListParams({ why: 'any' })
  const why = params.why ?? 'any'
  const found = useQuery(watchedCustomers(useCommunity(), why === EVERYBODY ? undefined : why as WhyWatched))
  const rows = found.data?.items ?? []
  const ids = rows.flatMap((row) => row.person_id ?? [])
  const names = useQuery({ ...personNames(ids), enabled: useMay('registry.person.read') && ids.length > 0 }).data ?? []
  const counts = found.data?.counts
  const nameOf = (row: Watched) => toldOr(row, row.person_id ? names.find((one) => one.id === row.person_id)?.name ?? '…' : `****${row.number_last4 ?? ''}`)
  const wordOf = (value: string) => (value === 'frequent' || value === 'repeat' ? code('call_tier', value) : t(`desk.watched.${value as 'any'}`))
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <StatusTabs tabs={{ key: 'why', label: t('desk.watched.why'), options: [...WHY_WATCHED, EVERYBODY].map((value) => ({ value, label: wordOf(value), count: counts?.[value] })) }} value={why} onChange={(next) => { change({ why: next }, false) }} />
      </div>
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isSuccess && rows.length === 0 && <div className="card"><Blank title={t(why === EVERYBODY ? 'desk.watched.none' : 'desk.watched.nobody')} /></div>}
      {rows.length > 0 && (
        <div className="card scroll-x">
          <table className="plain-table">
            <thead><tr>{HEADS.map((key) => <th key={key} scope="col" {...(FIGURES.includes(key) ? { className: 'right' } : {})}>{key === 'who' ? t('desk.calls.who') : t(`desk.watched.${key}`)}</th>)}</tr></thead>
            <tbody>{rows.map((row, at) => <Customer key={row.ticket_id === null ? at : `${row.ticket_id} ${row.number_last4 ?? ''}`} row={row} name={nameOf(row)} />)}</tbody>
          </table>
        </div>
      )}
      {counts && rows.length < (counts[why] ?? 0) && <p className="quiet">{t('desk.watched.first', { shown: rows.length, total: counts[why] })}</p>}
    </>
  )
}

function Customer({ row, name }: { row: Watched; name: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const at = (instant: string | null) => (instant ? shortDateTime(instant, locale) : '–')
  return (
    <tr>
      <td>{row.withheld ? <span className="quiet">{name}</span> : row.person_id ? <Link to={`/owners/${row.person_id}` as never} className="strong">{name}</Link> : <Link to={`/tickets/${row.ticket_id ?? ''}` as never} className="strong number">{name}</Link>} <span className="quiet">{[row.community_name, row.unit_code].filter(Boolean).join(' ')}</span></td>
      <td>
        {row.overdue > 0 && <Tag color="red">{t('desk.watched.overdue')} {row.overdue}</Tag>}
        {row.promises_passed > 0 && <Tag color="red">{t('desk.watched.promise_passed')} {row.promises_passed}</Tag>}
        {row.tier === 'frequent' && <Tag color="orange">{code('call_tier', row.tier)}</Tag>}
        {row.major > 0 && <Tag color="orange">{t('desk.watched.major')} {row.major}</Tag>}
        {row.tier === 'repeat' && <Tag>{code('call_tier', row.tier)}</Tag>}
      </td>
      <td className="right number">{row.person_id ? <Link to="/tickets" search={{ person_id: row.person_id } as never}>{row.open}</Link> : row.open}</td>
      <td className="right number">{row.calls ?? '–'}</td>
      <td className="number nowrap">{at(row.since)}</td><td className={`number nowrap${row.promises_passed > 0 ? ' over-text' : ''}`}>{at(row.promised_reply_at)}</td>
    </tr>
  )
}
