import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adjustmentsOfBill, type Adjustment } from '@/api/adjustments'
import { charged, type BillDetail } from '@/api/billing'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { money } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { AdjustDialog } from './AdjustDialog'
import { AdjustedItems } from './AdjustedItems'
import { AdjustmentSteps } from './AdjustmentSteps'

/** How an issued bill was put right: asked for here, and approved here by somebody else. */
export function Adjustments({ detail }: { detail: BillDetail }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { bill } = detail
  const rated = (bill.run_id !== null || detail.adjusts_id !== null) && charged(detail.lines).some((line) => !line.released)
  const mayAsk = useMay('billing.adjustment.request') && rated && ['issued', 'partially_paid', 'paid'].includes(bill.state)
  const list = useQuery(adjustmentsOfBill(bill.id))
  const waits = list.data?.some((one) => one.state === 'requested') ?? false
  if (list.isPending || (list.data?.length === 0 && !mayAsk)) return null
  return (
    <Card title={t('billing.adjustment.title')} flush extra={mayAsk && !waits && <Button size="small" onClick={() => { setAsking(true) }}>{t('billing.adjustment.ask')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('billing.adjustment.none')} {t('billing.adjustment.note')}</p>}
      {list.data?.map((one) => <One key={one.id} adjustment={one} />)}
      {asking && <AdjustDialog detail={detail} onClose={() => { setAsking(false) }} />}
    </Card>
  )
}

function One({ adjustment }: { adjustment: Adjustment }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const somebody = t('ui.unknown')
  const { credited_cents: credited, added_bill_id: added } = adjustment
  return (
    <section style={{ padding: 16 }} aria-label={adjustment.no}>
      <div className="row"><span className="number strong">{adjustment.no}</span><StateTag set="adjustment_state" code={adjustment.state} /><span>{t(`billing.adjustment.kinds.${adjustment.kind as 'correction'}`)}{adjustment.last_day && <> · {t('billing.adjustment.until', { day: calendarDate(adjustment.last_day, locale) })} · {t(`billing.adjustment.ended_bys.${adjustment.ended_by as 'payer'}`)}</>}</span></div>
      <p>
        {adjustment.reason}<br />
        <small className="quiet">{adjustment.requested_by_name ?? somebody} · {dateTime(adjustment.created_at, locale)}</small>
        {adjustment.decided_at && <><br /><small className="quiet">{adjustment.decided_by_name ?? somebody} · {dateTime(adjustment.decided_at, locale)}{adjustment.decision && <> · {adjustment.decision}</>}</small></>}
        {credited > 0 && <><br />{t('billing.adjustment.credited', { amount: money(credited, locale) })}</>}
        {added && <><br />{t('billing.adjustment.added_bill')} <Link to={`/bills/${added}` as never} className="number">{adjustment.added_bill_no}</Link></>}
      </p>
      <AdjustedItems items={adjustment.items} />
      <AdjustmentSteps adjustment={adjustment} />
    </section>
  )
}
