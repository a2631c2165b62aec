import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/api/billing'
import { waiversOfBill, type Waiver } from '@/api/waivers'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { WaiverDialog } from './WaiverDialog'
import { WaiverSteps } from './WaiverSteps'

/** What of a bill the company lets go of: asked for here, and decided here by somebody else. */
export function Waivers({ bill }: { bill: Bill }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const mayAsk = useMay('billing.waiver.request') && ['issued', 'partially_paid'].includes(bill.state)
  const list = useQuery(waiversOfBill(bill.id))
  if (list.isPending || (list.data?.length === 0 && !mayAsk)) return null
  return (
    <Card title={t('billing.waiver.title')} flush extra={mayAsk && <Button size="small" onClick={() => { setAsking(true) }}>{t('billing.waiver.ask')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('billing.waiver.none')}</p>}
      {list.data !== undefined && list.data.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table"><tbody>{list.data.map((waiver) => <Row key={waiver.id} waiver={waiver} />)}</tbody></table>
        </div>
      )}
      {asking && <WaiverDialog bill={bill} onClose={() => { setAsking(false) }} />}
    </Card>
  )
}

function Row({ waiver }: { waiver: Waiver }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayTicket = useMay('ticketing.ticket.read')
  const somebody = t('ui.unknown')
  return (
    <tr>
      <td>
        <Link to={`/waivers/${waiver.id}/print` as never} className="number">{waiver.no}</Link><br />
        <small className="quiet nowrap">{code('waiver_part', waiver.part)}</small>
      </td>
      <td>
        {waiver.reason}{waiver.ticket_id && mayTicket && <> · <Link to={`/tickets/${waiver.ticket_id}` as never}>{t('billing.waiver.ticket')}</Link></>}<br />
        <small className="quiet">{waiver.requested_by_name ?? somebody} · {dateTime(waiver.created_at, locale)}</small>
        {waiver.decided_at && waiver.state !== 'withdrawn' && <><br /><small className="quiet">{waiver.decided_by_name ?? somebody} · {dateTime(waiver.decided_at, locale)}{waiver.decision && ` · ${waiver.decision}`}</small></>}
      </td>
      <td className="nowrap"><StateTag set="waiver_state" code={waiver.state} /><WaiverSteps waiver={waiver} /></td>
      <td className="right"><MoneyText cents={waiver.amount_cents} /></td>
    </tr>
  )
}
