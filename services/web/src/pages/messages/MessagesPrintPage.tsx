import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchMessages } from '@/api/calls'
import { present } from '@/api/present'
import { TOPIC } from '@/api/topics'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Withheld } from '@/components/Withheld'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime, dateOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import './messages.css'

/** With their shares of the paper's width: what was said takes most of it. */
const COLUMNS = [
  ['desk.calls.time', 12], ['desk.messages.from', 14], ['desk.messages.for', 10], ['desk.messages.content', 31], ['desk.messages.passed_on', 12], ['desk.messages.taken', 9], ['desk.messages.acknowledged_at', 12],
] as const

/** E1-22 电话记录: the phone messages one may see, newest first. */
export default function MessagesPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery({ queryKey: [TOPIC.phoneMessage, 'print'], queryFn: ({ signal }) => fetchMessages({ limit: '100' }, null, signal) })
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  return (
    <PrintPage title={t('desk.messages.print_title')} number={dateOnly(present(), locale)} qr={`${window.location.origin}/messages`} papers={['a4']} again={false}>
      <table className="paper-messages">
        <colgroup>{COLUMNS.map(([key, share]) => <col key={key} style={{ width: `${String(share)}%` }} />)}</colgroup>
        <thead><tr>{COLUMNS.map(([key]) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
        <tbody>
          {found.data.items.length === 0 && <tr><td colSpan={COLUMNS.length}>{t('desk.messages.empty')}</td></tr>}
          {found.data.items.map((one) => (
            <tr key={one.id}>
              <td className="number">{dateTime(one.taken_at, locale)}</td><td>{one.withheld ? <Withheld /> : <>{one.caller_name} <span className="number">{one.number}</span></>}</td><td>{one.for_name}</td>
              <td className="pre">{one.text}{one.reply && `\n${t('desk.messages.acknowledged')} · ${one.reply}`}</td>
              <td className="number">{dateTime(one.passed_on_at, locale)}</td><td>{one.taken_by_name}</td><td className="number">{one.acknowledged_at ? dateTime(one.acknowledged_at, locale) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintPage>
  )
}
