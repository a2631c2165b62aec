import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { workOrder } from '@/api/ticketing'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { toldOr } from '@/components/Withheld'
import { PrintPage } from '@/components/print/PrintPage'
import { money } from '@/format/money'
import { plain } from '@/format/quantity'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { placeText } from './place'

/** E1-18 派工单: what the technician takes along and the owner signs. */
export default function OrderPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(workOrder(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { order, unit_code, assignee_name, material } = found.data
  const done = order.work_done !== null
  const charge = [code('charge_mode', order.charge_mode), order.estimate_cents !== null && `${t('tickets.order.estimate')} ${money(order.estimate_cents, locale)}`].filter(Boolean).join(' · ')
  const rows: [string, string][] = [
    [t('tickets.order.ticket'), order.ticket_no], [t('tickets.place'), toldOr(order, placeText(unit_code, order.place))], [t('tickets.order.kind'), code('work_order_kind', order.kind)],
    [t('tickets.order.urgency'), code('urgency', order.urgency)], [t('tickets.order.assignee'), assignee_name ?? ''], [t('tickets.registered_at'), dateTime(order.created_at, locale)],
    [t('tickets.order.problem'), order.problem], [t('tickets.order.charge_mode'), charge], [t('tickets.order.work_done'), order.work_done ?? ''],
    [t('tickets.order.material'), material.map((line) => `${line.name} ${plain(line.quantity)} ${line.unit} × ¥${plain(line.unit_price)} = ${money(line.amount_cents, locale)}`).join('\n')],
    [t('tickets.order.labour'), done ? money(order.labour_cents, locale) : ''], [t('tickets.order.total'), done ? money(order.labour_cents + order.material_cents, locale) : ''],
  ]
  return (
    <PrintPage title={t('tickets.order.title')} number={order.no} qr={`${window.location.origin}/work-orders/${order.id}`} papers={['a5', 'a4', 'roll']} again={false}>
      <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '24%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <div className="sheet-signs"><span>{t('tickets.order.assignee')} ____________</span><span>{t('ui.paper.sign')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
