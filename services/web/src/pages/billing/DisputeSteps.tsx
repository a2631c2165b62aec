import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settleDispute, withdrawDispute, type Dispute } from '@/api/disputes'
import { TOPIC } from '@/api/topics'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'

type Step = 'uphold' | 'reject' | 'withdraw'

/** What the reader can do with an open dispute: rule on what somebody else took down, or take down that the payer withdraws it. */
export function DisputeSteps({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step | null>(null)
  const mayTake = useMay('billing.dispute.open')
  if (dispute.state !== 'open') return null
  return (
    <span className="row">
      {dispute.may_settle && <><Button size="small" type="primary" onClick={() => { setStep('uphold') }}>{t('billing.dispute.uphold')}</Button><Button size="small" danger onClick={() => { setStep('reject') }}>{t('billing.dispute.reject')}</Button></>}
      {mayTake && <Button size="small" onClick={() => { setStep('withdraw') }}>{t('billing.dispute.withdraw')}</Button>}
      {step && <StepDialog dispute={dispute} step={step} onClose={() => { setStep(null) }} />}
    </span>
  )
}

const WORDS = { uphold: 'billing.dispute.uphold', reject: 'billing.dispute.reject', withdraw: 'billing.dispute.withdraw' } as const

function StepDialog({ dispute, step, onClose }: { dispute: Dispute; step: Step; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  return (
    <DecisionDialog word={t(WORDS[step])} no={dispute.no} danger={step === 'reject'} onClose={onClose}
      asks={{ label: t(step === 'withdraw' ? 'billing.dispute.how' : 'billing.dispute.answer'), required: true }}
      onDecide={async (text, key) => {
        if (step === 'withdraw') await withdrawDispute(dispute, text, key)
        else await settleDispute(dispute, step === 'uphold' ? 'upheld' : 'rejected', text, key)
        toast.done(t(step === 'withdraw' ? 'billing.dispute.withdrawn' : 'billing.dispute.settled'))
        onClose()
        await queries.invalidateQueries({ queryKey: [TOPIC.bill] })
      }}>
      {t('billing.dispute.of', { bill: dispute.bill_no, amount: money(dispute.amount_cents, locale) })}<br /><span className="quiet">{dispute.reason}</span>
      {step === 'uphold' && <><br />{t('billing.dispute.upheld_next')}</>}
    </DecisionDialog>
  )
}
