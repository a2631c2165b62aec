import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refundDetail, type RefundDetail } from '@/api/refunds'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { usePayerNames } from '../billing/payers'
import { FeesHidden, useFees } from '../households/unverified'
import { PayDialog } from './PayDialog'
import { signed } from './signed'
import { StepDialog, type Step } from './StepDialog'

export default function RefundPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(refundDetail(id))
  const { held, call } = useFees(true)
  if (detail.isPending) return <DetailSkeleton />
  if (held(detail.error)) return <FeesHidden call={call} />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** What goes back, to whom, and each step of its way. */
function Loaded({ detail }: { detail: RefundDetail }) {
  const { t } = useTranslation()
  const { refund } = detail
  const place = useMe().communities.find((one) => one.id === refund.community_id)?.name
  const payerName = usePayerNames([refund.payer_id])
  const [dialog, setDialog] = useState<Step | 'pay' | null>(null)
  const close = () => { setDialog(null) }
  return (
    <DetailLayout
      title={<><span className="number">{refund.no}</span> <StateTag set="refund_state" code={refund.state} /></>} note={t('refunds.one')}
      actions={<>
        {refund.may_decide && <><Button type="primary" onClick={() => { setDialog('grant') }}>{t('refunds.grant')}</Button><Button danger onClick={() => { setDialog('reject') }}>{t('refunds.reject')}</Button></>}
        {detail.may_pay_out && <><Button type="primary" onClick={() => { setDialog('pay') }}>{t('refunds.pay_out')}</Button><Button danger onClick={() => { setDialog('fail') }}>{t('refunds.fail')}</Button></>}
        {refund.state === 'paid_out' && <Link to={`/refunds/${refund.id}/slip` as never}><Button>{t('refunds.slip')}</Button></Link>}
      </>}
      side={<>
        <Card title={t('refunds.one')}>
          <Facts>
            {place && <Fact label={t('tickets.community')}>{place}</Fact>}
            <Fact label={t('billing.unit')}><Link to={`/units/${refund.unit_id}` as never}>{refund.unit_code}</Link></Fact>
            <Fact label={t('billing.payer')}>{refund.payer_id ? <Link to={`/owners/${refund.payer_id}` as never}>{payerName(refund.payer_id)}</Link> : payerName(null)}</Fact>
            <Fact label={t('billing.amount')}><MoneyText cents={refund.amount_cents} /></Fact>
            <Fact label={t('ui.reason')}>{refund.reason}</Fact>
          </Facts>
        </Card>
        <Told subject={refund.id} />
      </>}
    >
      {detail.rejection && <Alert type="warning" showIcon title={`${t('refunds.rejected_why')}: ${detail.rejection}`} />}
      {detail.failure && <Alert type="error" showIcon title={`${t('refunds.failed_why')}: ${detail.failure}`} />}
      <Steps detail={detail} />
      <Origins detail={detail} />
      {dialog === 'pay' && <PayDialog detail={detail} onClose={close} />}
      {dialog !== null && dialog !== 'pay' && <StepDialog detail={detail} step={dialog} onClose={close} />}
    </DetailLayout>
  )
}

/** Who asked, who approved, who paid; what is still missing is said. */
function Steps({ detail }: { detail: RefundDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { refund } = detail
  const both = refund.two_approvals
  const waiting = ['requested', 'reviewed'].includes(refund.state)
  const waits = waiting ? t('refunds.waits') : null
  const by = (who: string | null, at: string | null) => signed(detail, who, at, locale, t('ui.unknown'))
  const review = by(detail.reviewed_by, detail.reviewed_at) ?? (both ? waits : null)
  const approval = by(detail.approved_by, detail.approved_at) ?? (both || !detail.reviewed_by ? waits : null)
  return (
    <Card title={t('refunds.steps')}>
      <Facts>
        <Fact label={t('refunds.asked_by')}>{by(detail.requested_by, refund.created_at)}</Fact>
        {review && <Fact label={t('refunds.finance')}>{review}</Fact>}
        {approval && <Fact label={t(both ? 'refunds.manager' : 'refunds.second')}>{approval}</Fact>}
        {detail.rejected_by && <Fact label={t('refunds.rejected_by')}>{by(detail.rejected_by, detail.rejected_at)}</Fact>}
        {detail.closed_by && <Fact label={t('refunds.closed_by')}>{[by(detail.closed_by, refund.closed_at), detail.channel && code('pay_channel', detail.channel), detail.reference].filter(Boolean).join(' · ')}</Fact>}
      </Facts>
      {both && waiting && <p className="quiet">{t('refunds.both_note')}</p>}
    </Card>
  )
}

/** The payments the credit is of: they say which way it goes back. */
function Origins({ detail }: { detail: RefundDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayPayments = useMay('billing.payment.read')
  return (
    <Card title={t('refunds.origins')} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <tbody>{detail.origins.map((one) => <tr key={one.payment_id}><td>{mayPayments ? <Link to={`/payments/${one.payment_id}/receipt` as never} className="number">{one.receipt_no}</Link> : <span className="number">{one.receipt_no}</span>}</td><td className="nowrap">{dateTime(one.received_at, locale)}</td><td>{code('pay_channel', one.channel)}{one.reference && ` ${one.reference}`}</td><td className="right"><MoneyText cents={one.amount_cents} /></td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  )
}
