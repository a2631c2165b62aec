import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillDetail } from '@/api/billing'
import { disputesOfBill, type Dispute } from '@/api/disputes'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { DisputeDialog } from './DisputeDialog'
import { DisputeSteps } from './DisputeSteps'

/** What the payer says against the bill: taken down here, and ruled on here by somebody else. */
export function Disputes({ detail }: { detail: BillDetail }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { bill } = detail
  const mayTake = useMay('billing.dispute.open') && ['issued', 'partially_paid'].includes(bill.state) && bill.disputed_at === null
  const list = useQuery(disputesOfBill(bill.id))
  if (list.isPending || (list.data?.length === 0 && !mayTake)) return null
  return (
    <Card title={t('billing.dispute.title')} flush extra={mayTake && <Button size="small" onClick={() => { setAsking(true) }}>{t('billing.dispute.ask')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('billing.dispute.none')}</p>}
      {list.data !== undefined && list.data.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table"><tbody>{list.data.map((dispute) => <Row key={dispute.id} dispute={dispute} detail={detail} />)}</tbody></table>
        </div>
      )}
      {asking && <DisputeDialog detail={detail} onClose={() => { setAsking(false) }} />}
    </Card>
  )
}

function Row({ dispute, detail }: { dispute: Dispute; detail: BillDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const mayTicket = useMay('ticketing.ticket.read')
  const somebody = t('ui.unknown')
  const part = dispute.line_ids.length < detail.lines.length
  const names = [...new Set(detail.lines.filter((line) => dispute.line_ids.includes(line.id)).map((line) => line.label ?? line.item_name))]
  return (
    <tr>
      <td>
        <small className="number quiet">{dispute.no}</small><br />
        {dispute.reason}{part && <> · {names.join(locale === 'zh-CN' ? '、' : ', ')}</>}
        {dispute.ticket_id && dispute.ticket_no && <> · {mayTicket ? <Link to={`/tickets/${dispute.ticket_id}` as never} className="number">{dispute.ticket_no}</Link> : <span className="number">{dispute.ticket_no}</span>}</>}<br />
        <small className="quiet">{dispute.opened_by_name ?? somebody} · {dateTime(dispute.opened_at, locale)}</small>
        {dispute.settled_at && <><br /><small className="quiet">{dispute.settled_by_name ?? somebody} · {dateTime(dispute.settled_at, locale)} · {dispute.answer}</small></>}
      </td>
      <td className="nowrap"><StateTag set="dispute_state" code={dispute.state} /><DisputeSteps dispute={dispute} /></td>
      <td className="right"><MoneyText cents={dispute.amount_cents} /></td>
    </tr>
  )
}
