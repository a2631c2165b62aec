import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideOnRefund, type DepositDetail } from '@/api/deposits'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

/** Approves the refund with its deductions, or says why not. */
export function DecideDialog({ detail, grant, onClose }: { detail: DepositDetail; grant: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const { deposit } = detail
  const word = t(grant ? 'deposits.grant' : 'deposits.reject')
  return (
    <Modal open onCancel={onClose} width={480} title={`${word} · ${deposit.no}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'decide-refund', danger: !grant }}>
      <p>{t('deposits.left', { paid: money(deposit.paid_cents, locale), kept: money(deposit.asked_cents, locale), left: money(deposit.paid_cents - deposit.asked_cents, locale) })}</p>
      <ProblemForm<{ text?: string }> id="decide-refund" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ text }, key) => {
          const now = await decideOnRefund(detail, grant, text?.trim() || null, key)
          toast.done(t(!grant ? 'deposits.rejected' : now.deposit.state === 'refund_requested' ? 'deposits.half_granted' : 'deposits.granted'))
          onClose()
          await refresh()
        }}>
        {grant ? <></> : <Field name="text" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>}
      </ProblemForm>
    </Modal>
  )
}
