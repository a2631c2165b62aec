import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { payLineBack, type BankLine } from '@/api/banking'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

/** It was paid back at the bank; its reference is written down here. */
export function PayBackDialog({ line, onClose }: { line: BankLine; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} width={480} title={t('banking.pay_back')} okText={t('banking.pay_back')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'pay-line-back' }}>
      <p><span className="strong number">{money(line.amount_cents, locale)}</span><br /><span className="quiet">{capitals(line.amount_cents)}</span></p>
      <p className="quiet">{t('banking.pay_back_note', { serial: line.serial_no })}</p>
      <ProblemForm<{ reference: string }> id="pay-line-back" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reference }, key) => {
          await payLineBack(line, reference.trim(), key)
          toast.done(t('banking.paid_back'))
          onClose()
          await refresh()
        }}>
        <Field name="reference" label={t('billing.desk_reference')} required rules={[{ max: 64, message: t('ui.too_long', { max: 64 }) }]}><Input autoComplete="off" autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
