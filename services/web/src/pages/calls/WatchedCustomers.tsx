import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { watchedCustomers } from '@/api/calls'
import { personNames } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'

/** Customers with open matters, those over a limit first. */
export function WatchedCustomers() {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(watchedCustomers(useCommunity()))
  const ids = (found.data ?? []).flatMap((row) => row.person_id ?? [])
  const names = useQuery({ ...personNames(ids), enabled: useMay('registry.person.read') && ids.length > 0 }).data ?? []
  if (found.isPending) return <Skeleton active />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  if (found.data.length === 0) return <div className="card"><Blank title={t('desk.watched.none')} /></div>
  const nameOf = (id: string | null, last4: string | null) => (id ? names.find((one) => one.id === id)?.name ?? '…' : `****${last4 ?? ''}`)
  return (
    <div className="card scroll-x">
      <table className="plain-table">
        <thead><tr>{(['who', 'open', 'overdue', 'major', 'calls', 'since', 'promised'] as const).map((key) => <th key={key} scope="col" {...(['open', 'overdue', 'major', 'calls'].includes(key) ? { className: 'right' } : {})}>{key === 'who' ? t('desk.calls.who') : t(`desk.watched.${key}`)}</th>)}</tr></thead>
        <tbody>
          {found.data.map((row) => (
            <tr key={row.ticket_id}>
              <td>{row.person_id ? <Link to={`/owners/${row.person_id}` as never} className="strong">{nameOf(row.person_id, null)}</Link> : <Link to={`/tickets/${row.ticket_id}` as never} className="strong number">{nameOf(null, row.number_last4)}</Link>} <span className="quiet">{[row.community_name, row.unit_code].filter(Boolean).join(' ')}</span></td>
              <td className="right number">{row.person_id ? <Link to="/tickets" search={{ person_id: row.person_id } as never}>{row.open}</Link> : row.open}</td>
              <td className={`right number${row.overdue > 0 ? ' over-text strong' : ''}`}>{row.overdue}</td>
              <td className="right number">{row.major}</td><td className="right number">{row.calls}</td>
              <td className="number">{shortDateTime(row.since, locale)}</td><td className="number">{shortDateTime(row.promised_reply_at, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
