import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayClosing } from '@/api/dayClosings'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { ChannelTable, DrawerTable, ItemTable, ReceiptTable } from './ClosingTables'

/** E1-53 收费日结单: cashier and shift, sums per channel and item, receipts, voids and refunds, the drawer as it was counted. */
export default function ClosingPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const places = useMe().communities
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(dayClosing(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const { closing, checked_by_name, accepted_by_name } = found.data
  const signed = (name: string | null, at: string | null, said: string | null) => [name, at && dateTime(at, locale), said].filter(Boolean).join(' · ') || '\u00a0'
  const rows: [string, string][] = [
    [t('billing.closing.community'), places.find((one) => one.id === closing.community_id)?.name ?? ''], [t('billing.cashier'), closing.cashier_name ?? ''],
    [t('billing.closing.shift'), `${dateTime(closing.opened_at, locale)} – ${closing.submitted_at ? dateTime(closing.submitted_at, locale) : ''}`],
    [t('billing.closing.check'), signed(checked_by_name, closing.checked_at, closing.remark)],
    ...(closing.difference_cents ? [[t('billing.closing.settle'), signed(accepted_by_name, closing.accepted_at, closing.acceptance)] as [string, string]] : []),
  ]
  return (
    <PrintPage title={t('billing.closing.form')} number={closing.no} qr={`${window.location.origin}/day-closings/${closing.id}`} papers={['a4']} again={false}>
      <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '25%' }}>{label}</th><td>{value}</td></tr>)}</tbody></table>
      <DrawerTable detail={found.data} />
      <ChannelTable detail={found.data} />
      <ItemTable detail={found.data} />
      <ReceiptTable detail={found.data} />
      <div className="sheet-signs"><span>{t('billing.cashier')} ____________</span><span>{t('billing.closing.check')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
