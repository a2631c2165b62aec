import { InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billAllocation, checkAllocation, discloseAllocation, voidAllocation, type AllocationDetail } from '@/api/allocations'
import { DecisionDialog } from '@/components/DecisionDialog'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

export type Step = 'check' | 'disclose' | 'bill' | 'void'
const DAYS = 5

interface Props { detail: AllocationDetail; step: Step; onClose: () => void }

export function StepDialog({ detail, step, onClose }: Props) {
  return step === 'disclose' ? <DiscloseDialog detail={detail} onClose={onClose} /> : <Decision detail={detail} step={step} onClose={onClose} />
}

/** Finds it right, bills it, or says why it is given up. */
function Decision({ detail, step, onClose }: Props & { step: Exclude<Step, 'disclose'> }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const { allocation } = detail
  const about = { units: allocation.units, amount: money(allocation.amount_cents, locale) }
  const word = step === 'bill' && allocation.failed_at ? t('allocations.go_on') : t(`allocations.${step}`)
  return (
    <DecisionDialog word={word} no={allocation.no} danger={step === 'void'} onClose={onClose} asks={step === 'void' ? { label: t('allocations.void_why'), required: true } : undefined}
      onDecide={async (text, key) => {
        if (step === 'check') await checkAllocation(detail, key)
        else if (step === 'bill') await billAllocation(detail, key)
        else await voidAllocation(detail, text, key)
        toast.done(t(({ check: 'allocations.checked', bill: 'allocations.billing_started', void: 'allocations.void_done' } as const)[step]))
        onClose()
        await refresh()
      }}>
      {step === 'bill' ? t('allocations.bill_note', about) : t('allocations.check_note', about)}
    </DecisionDialog>
  )
}

/** For how many days everybody can look at it and object. */
function DiscloseDialog({ detail, onClose }: Omit<Props, 'step'>) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} width={480} title={`${t('allocations.disclose')} · ${detail.allocation.no}`} okText={t('allocations.disclose')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'disclose' }}>
      <ProblemForm<{ days: number }> id="disclose" dialog submitText={null} onBusy={setBusy} initial={{ days: DAYS }}
        onSend={async ({ days }, key) => {
          await discloseAllocation(detail, days, key)
          toast.done(t('allocations.disclosed'))
          onClose()
          await refresh()
        }}>
        <Field name="days" label={t('allocations.days')} required hint={t('allocations.days_hint')}><InputNumber min={DAYS} max={60} precision={0} /></Field>
      </ProblemForm>
    </Modal>
  )
}
