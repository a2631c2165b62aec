import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchMessages } from '@/api/calls'
import { present } from '@/api/present'
import { TOPIC } from '@/api/topics'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime, dateOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** E1-22 电话记录: the phone messages one may see, newest first. */
export default function MessagesPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery({ queryKey: [TOPIC.phoneMessage, 'print'], queryFn: ({ signal }) => fetchMessages({ limit: '100' }, null, signal) })
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  return (
    <PrintPage title={t('desk.messages.print_title')} number={dateOnly(present(), locale)} qr={`${window.location.origin}/messages`} papers={['a4']} again={false}>
      <table>
        <thead><tr>{[t('desk.calls.time'), t('desk.messages.from'), t('desk.messages.for'), t('desk.messages.content'), t('desk.messages.passed_on'), t('desk.messages.taken'), t('desk.messages.acknowledged_at')].map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>{found.data.items.length === 0 && <tr><td colSpan={7}>{t('desk.messages.empty')}</td></tr>}{found.data.items.map((one) => <tr key={one.id}><td className="number">{dateTime(one.taken_at, locale)}</td><td>{one.caller_name} {one.number}</td><td>{one.for_name}</td><td className="pre">{one.text}</td><td className="number">{dateTime(one.passed_on_at, locale)}</td><td>{one.taken_by_name}</td><td className="number">{one.acknowledged_at ? dateTime(one.acknowledged_at, locale) : ''}</td></tr>)}</tbody>
      </table>
    </PrintPage>
  )
}
