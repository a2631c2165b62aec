import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { depositDetail, type DepositDetail } from '@/api/deposits'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { usePayerNames } from '../billing/payers'
import { FeesHidden, useFees } from '../households/unverified'
import { DecideDialog } from './DecideDialog'
import { PayOutDialog } from './PayOutDialog'
import { RefundDialog } from './RefundDialog'

export default function DepositPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(depositDetail(id))
  const { held, call } = useFees(true)
  if (detail.isPending) return <DetailSkeleton />
  if (held(detail.error)) return <FeesHidden call={call} />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

type Dialog = 'ask' | 'grant' | 'reject' | 'pay' | null

/** What is held, for whom, and each step of its way back. */
function Loaded({ detail }: { detail: DepositDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { deposit } = detail
  const place = useMe().communities.find((one) => one.id === deposit.community_id)?.name
  const holderName = usePayerNames([deposit.holder_id])
  const mayAsk = useMay('billing.deposit.request') && deposit.state === 'held'
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => { setDialog(null) }
  const paid = !['due', 'void'].includes(deposit.state)
  const settled = ['refunded', 'partly_refunded', 'forfeited'].includes(deposit.state)
  return (
    <DetailLayout
      title={<><span className="number">{deposit.no}</span> <StateTag set="deposit_state" code={deposit.state} /></>} note={deposit.item_name}
      actions={<>
        {mayAsk && <Button type="primary" onClick={() => { setDialog('ask') }}>{t('deposits.ask')}</Button>}
        {deposit.may_decide && <><Button type="primary" onClick={() => { setDialog('grant') }}>{t('deposits.grant')}</Button><Button danger onClick={() => { setDialog('reject') }}>{t('deposits.reject')}</Button></>}
        {detail.may_pay_out && <Button type="primary" onClick={() => { setDialog('pay') }}>{t('deposits.pay_out')}</Button>}
        {paid && <Link to={`/deposits/${deposit.id}/slip` as never}><Button>{t('deposits.slip')}</Button></Link>}
        {settled && <Link to={`/deposits/${deposit.id}/refund` as never}><Button>{t('deposits.refund_slip')}</Button></Link>}
      </>}
      side={<>
        <Card title={t('deposits.one')}>
          <Facts>
            {place && <Fact label={t('tickets.community')}>{place}</Fact>}
            <Fact label={t('billing.unit')}><Link to={`/units/${deposit.unit_id}` as never}>{deposit.unit_code}</Link></Fact>
            <Fact label={t('deposits.holder')}>{deposit.holder_id ? <Link to={`/owners/${deposit.holder_id}` as never}>{holderName(deposit.holder_id)}</Link> : holderName(null)}</Fact>
            <Fact label={t('billing.bill')}><Link to={`/bills/${deposit.bill_id}` as never} className="number">{deposit.bill_no}</Link></Fact>
            <Fact label={t('billing.amount')}><MoneyText cents={deposit.amount_cents} /></Fact>
            {deposit.held_at && <Fact label={t('deposits.held_on')}>{dateTime(deposit.held_at, locale)}</Fact>}
            {deposit.asked_cents > 0 && <Fact label={t('deposits.deducted')}><MoneyText cents={deposit.asked_cents} /></Fact>}
            {deposit.refund_no && <Fact label={t('deposits.to_refund')}><MoneyText cents={deposit.paid_cents - deposit.asked_cents} /></Fact>}
          </Facts>
        </Card>
        <Told subject={deposit.id} />
      </>}
    >
      {deposit.overdue_at && !settled && <Alert type="error" showIcon title={t('deposits.late_note', { day: calendarDate(deposit.due_on ?? '', locale) })} />}
      {detail.rejection && deposit.state === 'held' && <Alert type="warning" showIcon title={`${t('deposits.rejected_why')}: ${detail.rejection}`} />}
      {deposit.refund_no && <Refund detail={detail} />}
      {detail.deductions.length > 0 && (
        <Card title={t('deposits.deductions')} flush>
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('ui.reason')}</th><th scope="col">{t('deposits.evidence')}</th><th scope="col" className="right">{t('billing.amount')}</th></tr></thead>
              <tbody>{detail.deductions.map((one) => <tr key={one.id}><td>{one.reason}</td><td>{one.evidence}</td><td className="right"><MoneyText cents={one.amount_cents} /></td></tr>)}</tbody>
            </table>
          </div>
        </Card>
      )}
      {detail.payments.length > 0 && <Payments detail={detail} />}
      {dialog === 'ask' && <RefundDialog detail={detail} onClose={close} />}
      {(dialog === 'grant' || dialog === 'reject') && <DecideDialog detail={detail} grant={dialog === 'grant'} onClose={close} />}
      {dialog === 'pay' && <PayOutDialog detail={detail} onClose={close} />}
    </DetailLayout>
  )
}

/** Who asked, who approved, who paid; what is still missing is said. */
function Refund({ detail }: { detail: DepositDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { deposit } = detail
  const signed = (by: string | null, at: string | null) => (by ? [detail.names[by] ?? t('ui.unknown'), at && dateTime(at, locale)].filter(Boolean).join(' · ') : null)
  const waits = deposit.state === 'refund_requested' ? t('deposits.waits') : null
  const both = detail.two_approvals === true
  const review = signed(detail.reviewed_by, detail.reviewed_at) ?? (both ? waits : null)
  const approval = signed(detail.approved_by, detail.approved_at) ?? (both || !detail.reviewed_by ? waits : null)
  return (
    <Card title={<>{t('deposits.refund')} <span className="number quiet">{deposit.refund_no}</span></>}>
      <Facts>
        <Fact label={t('deposits.asked_by')}>{signed(detail.requested_by, deposit.requested_at)}</Fact>
        {detail.receipt && <Fact label={t('billing.receipt')}>{code('deposit_receipt', detail.receipt)}</Fact>}
        {detail.told_on && <Fact label={t('deposits.told_on')}>{calendarDate(detail.told_on, locale)}</Fact>}
        {detail.remark && <Fact label={t('deposits.remark')}>{detail.remark}</Fact>}
        {deposit.due_on && <Fact label={t('deposits.due_on')}>{calendarDate(deposit.due_on, locale)}</Fact>}
        {review && <Fact label={t('deposits.finance')}>{review}</Fact>}
        {approval && <Fact label={t(both ? 'deposits.manager' : 'deposits.second')}>{approval}</Fact>}
        {detail.channel && <Fact label={t('deposits.paid_out')}>{[signed(detail.closed_by, deposit.closed_at), code('pay_channel', detail.channel), detail.reference].filter(Boolean).join(' · ')}</Fact>}
      </Facts>
      {both && deposit.state === 'refund_requested' && <p className="quiet">{t('deposits.both_note')}</p>}
    </Card>
  )
}

function Payments({ detail }: { detail: DepositDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayPayments = useMay('billing.payment.read')
  return (
    <Card title={t('billing.money_in')} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <tbody>{detail.payments.map((one) => <tr key={one.payment_id}><td>{mayPayments ? <Link to={`/payments/${one.payment_id}/receipt` as never} className="number">{one.receipt_no}</Link> : <span className="number">{one.receipt_no}</span>}</td><td className="nowrap">{dateTime(one.received_at, locale)}</td><td>{code('pay_channel', one.channel)}{one.reference && ` ${one.reference}`}</td><td className="right"><MoneyText cents={one.amount_cents} /></td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  )
}
