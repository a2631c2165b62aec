import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WorkOrderBrief } from '@/api/ticketing'
import { StateTag } from '@/components/StateTag'
import { toldOr } from '@/components/Withheld'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { placeText } from './place'

/** Work orders in a card: number, what, who, state. */
export function OrderList({ orders }: { orders: readonly WorkOrderBrief[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (orders.length === 0) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('tickets.orders_none')}</p>
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('tickets.order.title')}</th><th scope="col">{t('tickets.order.problem')}</th><th scope="col">{t('tickets.order.urgency')}</th><th scope="col">{t('tickets.order.assignee')}</th><th scope="col">{t('tickets.state')}</th><th scope="col">{t('tickets.registered_at')}</th></tr></thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td className="nowrap"><Link to={`/work-orders/${order.id}` as never} className="strong">{order.no}</Link></td>
              <td>{order.problem} <span className="quiet">{[code('work_order_kind', order.kind), toldOr(order, placeText(order.unit_code, order.place))].filter(Boolean).join(' · ')}</span></td>
              <td><StateTag set="urgency" code={order.urgency} /></td>
              <td className="nowrap">{order.assignee_name ?? <span className="quiet">{t('tickets.unassigned')}</span>}</td>
              <td><StateTag set="work_order_state" code={order.state} /></td>
              <td className="number">{shortDateTime(order.created_at, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
