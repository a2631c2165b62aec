import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayClosing, differenceOpen, type DayClosingDetail } from '@/api/dayClosings'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { CloseDialog } from './CloseDialog'
import { ChannelTable, DrawerTable, ItemTable, ReceiptTable } from './ClosingTables'
import { StepDialog } from './StepDialog'

export default function ClosingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(dayClosing(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded detail={found.data} />
}

/** A shift with its sums: counted by its cashier, checked by finance, a difference settled by a supervisor. */
function Loaded({ detail }: { detail: DayClosingDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const me = useMe()
  const [step, setStep] = useState<'close' | 'check' | 'settle' | null>(null)
  const { closing } = detail
  const own = closing.cashier_id === me.staff.id
  const took = own || closing.submitted_by === me.staff.id
  const mayTake = useMay('billing.payment.receive')
  const mayCheck = useMay('billing.day_closing.check')
  const maySettle = useMay('billing.day_closing.accept_difference')
  const place = me.communities.find((one) => one.id === closing.community_id)?.name ?? ''
  const somebody = t('ui.unknown')
  const at = (name: string | null, when: string | null, said: string | null) => when && <>{name ?? somebody} · {dateTime(when, locale)}{said && <><br /><span className="quiet">{said}</span></>}</>
  const done = () => { setStep(null) }
  const steps = { close: closing.state === 'open' && mayTake && (own || mayCheck), check: closing.state === 'submitted' && mayCheck && !took, settle: differenceOpen(closing) && maySettle && !took }
  return (
    <DetailLayout
      title={<>{t('billing.closing.title')} · {place} <StateTag set="closing_state" code={closing.state} /></>} note={<span className="number">{closing.no}</span>}
      actions={<>
        {closing.state !== 'open' && <Link to={`/day-closings/${closing.id}/print` as never}><Button>{t('ui.print')}</Button></Link>}
        {steps.close && <Button type="primary" onClick={() => { setStep('close') }}>{t('billing.closing.close')}</Button>}
        {steps.settle && <Button type={steps.check ? 'default' : 'primary'} onClick={() => { setStep('settle') }}>{t('billing.closing.settle')}</Button>}
        {steps.check && <Button type="primary" onClick={() => { setStep('check') }}>{t('billing.closing.check')}</Button>}
      </>}
      side={
        <Card title={t('billing.closing.who')}>
          <Facts>
            <Fact label={t('billing.cashier')}>{closing.cashier_name ?? somebody}</Fact>
            <Fact label={t('billing.closing.opened_at')}>{dateTime(closing.opened_at, locale)}</Fact>
            {closing.submitted_at && <Fact label={t('billing.closing.submitted_at')}>{at(detail.submitted_by_name, closing.submitted_at, null)}</Fact>}
            {closing.checked_at && <Fact label={t('billing.closing.check')}>{at(detail.checked_by_name, closing.checked_at, closing.remark)}</Fact>}
            {closing.accepted_at && <Fact label={t('billing.closing.settle')}>{at(detail.accepted_by_name, closing.accepted_at, closing.acceptance)}</Fact>}
          </Facts>
        </Card>
      }>
      {took && closing.state === 'submitted' && <Alert type="info" showIcon title={t('billing.closing.second')} />}
      {closing.state !== 'open' && differenceOpen(closing) && !steps.settle && <Alert type="warning" showIcon title={t('billing.closing.supervisor')} />}
      <Card title={t('billing.closing.drawer')} flush><div className="scroll-x"><DrawerTable detail={detail} /></div></Card>
      <Card title={t('billing.closing.by_channel')} flush><div className="scroll-x"><ChannelTable detail={detail} /></div></Card>
      <Card title={t('billing.closing.by_item')} flush><div className="scroll-x"><ItemTable detail={detail} /></div></Card>
      <Card title={t('billing.closing.papers')} flush><div className="scroll-x"><ReceiptTable detail={detail} /></div></Card>
      {step === 'close' && <CloseDialog closing={closing} expected={detail.expected_cents} onClose={done} />}
      {(step === 'check' || step === 'settle') && <StepDialog closing={closing} step={step} onClose={done} />}
    </DetailLayout>
  )
}
