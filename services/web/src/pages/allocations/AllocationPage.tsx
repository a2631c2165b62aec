import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allocationDetail, type AllocationDetail } from '@/api/allocations'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Steps } from '@/components/Steps'
import { Told } from '@/components/Told'
import { money } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { periodText } from '../billing/Lines'
import { Costs } from './Costs'
import { Objections } from './Objections'
import { ObjectDialog } from './ObjectDialog'
import { Shares } from './Shares'
import { StepDialog, type Step } from './StepDialog'
import { useBasisNames } from './words'
import './allocations.css'

const AT: Readonly<Record<string, number>> = { draft: 1, checked: 2, disclosed: 3, billing: 3, billed: 4 }
const STEPS = ['draft', 'check', 'disclose', 'bill'] as const
const OFFERED = ['check', 'disclose', 'bill'] as const

export default function AllocationPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(allocationDetail(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** What is split over whom, where it stands, what owners say against it, and what each home bears. */
function Loaded({ detail }: { detail: AllocationDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { allocation, may } = detail
  const me = useMe()
  const mayDraft = useMay('billing.allocation.prepare')
  const [dialog, setDialog] = useState<Step | 'object' | null>(null)
  const close = () => { setDialog(null) }
  const state = allocation.state
  const void_ = state === 'void'
  return (
    <DetailLayout
      title={<><span className="number">{allocation.no}</span> <StateTag set="allocation_state" code={state} /></>} note={t('allocations.one')}
      actions={<>
        {OFFERED.filter((step) => may.includes(step)).map((step) => <Button key={step} type="primary" onClick={() => { setDialog(step) }}>{t(step === 'bill' && allocation.failed_at ? 'allocations.go_on' : `allocations.${step}`)}</Button>)}
        {may.includes('object') && <Button onClick={() => { setDialog('object') }}>{t('allocations.objection.take')}</Button>}
        {['disclosed', 'billing', 'billed'].includes(state) && <Link to={`/allocations/${allocation.id}/notice` as never}><Button>{t('allocations.notice')}</Button></Link>}
        {may.includes('void') && <Button danger onClick={() => { setDialog('void') }}>{t('allocations.void')}</Button>}
        {void_ && mayDraft && !detail.replaced_by && <Link to="/allocations/new" search={{ from: allocation.id } as never}><Button type="primary">{t('allocations.again')}</Button></Link>}
      </>}
      side={<>
        <About detail={detail} />
        <Told subject={allocation.id} />
      </>}
    >
      {!void_ && <Steps label={t('allocations.one')} at={AT[state] ?? 0} titles={STEPS.map((step) => t(`allocations.step.${step}`))} />}
      {void_ && <Alert type="warning" showIcon title={`${t('allocations.void_why')}: ${detail.void_reason ?? ''}`} {...(detail.replaced_by ? { action: <Link to={`/allocations/${detail.replaced_by}` as never}>{t('allocations.replaced')}</Link> } : {})} />}
      {['draft', 'checked'].includes(state) && detail.drafted_by === me.staff.id && <Alert type="info" showIcon title={t('allocations.second')} />}
      {state === 'disclosed' && <Alert type="info" showIcon title={may.includes('bill') || !allocation.disclosed_until ? t('allocations.over') : t('allocations.open_until', { day: calendarDate(allocation.disclosed_until, locale) })} />}
      {state === 'billing' && !allocation.failed_at && <Alert type="info" showIcon role="status" title={t('allocations.billing', { bills: detail.bills, amount: money(detail.billed_cents, locale) })} />}
      {state === 'billing' && allocation.failed_at && <Alert type="error" showIcon role="alert" title={t('allocations.failed')} />}
      {state === 'billed' && <Alert type="success" showIcon role="status" title={t('allocations.billed', { bills: detail.bills, amount: money(detail.billed_cents, locale) })} />}
      <Card title={t('allocations.items')} flush><Costs costs={detail.costs} parts={detail.parts} /></Card>
      {(state === 'disclosed' || detail.objections.length > 0) && <Objections detail={detail} />}
      <Shares detail={detail} />
      {dialog === 'object' && <ObjectDialog detail={detail} onClose={close} />}
      {dialog !== null && dialog !== 'object' && <StepDialog detail={detail} step={dialog} onClose={close} />}
    </DetailLayout>
  )
}

/** Of which time, over whom and by what; who did which step. */
function About({ detail }: { detail: AllocationDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const basis = useBasisNames()
  const { allocation } = detail
  const place = useMe().communities.find((one) => one.id === allocation.community_id)?.name
  const by = (who: string | null, at: string | null) => (who ? [detail.names[who] ?? t('ui.unknown'), at && dateTime(at, locale)].filter(Boolean).join(' · ') : null)
  const steps = [
    ['drafted', by(detail.drafted_by, allocation.created_at)], ['checked', by(detail.checked_by, detail.checked_at)], ['disclosed', by(detail.disclosed_by, detail.disclosed_at)],
    ['billed', by(detail.billed_by, detail.billed_at)], ['voided', by(detail.voided_by, detail.voided_at)],
  ] as const
  return (
    <Card title={t('allocations.one')}>
      <Facts>
        {place && <Fact label={t('tickets.community')}>{place}</Fact>}
        <Fact label={t('allocations.period')}>{periodText(allocation.period_from, allocation.period_to, locale)}</Fact>
        <Fact label={t('allocations.form.reach')}>{t(`allocations.reach.${allocation.reach as 'community'}`)}</Fact>
        <Fact label={t('allocations.units')}>{t('allocations.units_count', { count: allocation.units })}</Fact>
        <Fact label={t('allocations.amount')}><MoneyText cents={allocation.amount_cents} /></Fact>
        <Fact label={t('allocations.basis')}>{basis(allocation.bases)}</Fact>
        {allocation.disclosed_until && <Fact label={t('allocations.until')}>{calendarDate(allocation.disclosed_until, locale)}</Fact>}
        {steps.map(([step, said]) => said && <Fact key={step} label={t(`allocations.by.${step}`)}>{said}</Fact>)}
        {detail.replaces_id && <Fact label={t('allocations.replaces')}><Link to={`/allocations/${detail.replaces_id}` as never}>{t('allocations.view')}</Link></Fact>}
        {detail.excluded.length > 0 && <Fact label={t('allocations.form.excluded')}>{detail.excluded.map((one) => <div key={one.unit_id}><span className="number">{one.unit_code}</span> <span className="quiet">{one.reason}</span></div>)}</Fact>}
      </Facts>
    </Card>
  )
}
