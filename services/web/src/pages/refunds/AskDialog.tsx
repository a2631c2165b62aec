import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitAccount } from '@/api/billing'
import { requestCreditRefund } from '@/api/refunds'
import { amountRule } from '@/components/form/amountRule'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { usePayerNames } from '../billing/payers'
import { useRefresh } from './useRefresh'

interface Values { credit: number; amount_cents: number | null; reason: string }

/** What somebody has paid ahead for a home and is not used: asked back here. */
export function AskRefund({ account }: { account: UnitAccount }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (account.credits.length === 0) return null
  return (
    <>
      <Button onClick={() => { setOpen(true) }}>{t('refunds.ask')}</Button>
      {open && <AskDialog account={account} onClose={() => { setOpen(false) }} />}
    </>
  )
}

/** Whose credit, how much of it and why. */
function AskDialog({ account, onClose }: { account: UnitAccount; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const payerName = usePayerNames(account.credits.map((one) => one.payer_id))
  const chosen = account.credits[Form.useWatch('credit', form) ?? 0]
  const left = chosen?.balance_cents ?? 0
  return (
    <Modal open onCancel={onClose} width={480} title={`${t('refunds.ask')} · ${account.unit_code}`} okText={t('refunds.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'ask-credit' }}>
      <p className="quiet">{t('refunds.ask_note')}</p>
      <ProblemForm<Values> id="ask-credit" form={form} dialog submitText={null} onBusy={setBusy} initial={{ credit: 0, amount_cents: account.credits[0]?.balance_cents ?? null }}
        onSend={async ({ amount_cents, reason }, key) => {
          const made = await requestCreditRefund(account.unit_id, { payer_id: chosen?.payer_id ?? null, amount_cents: amount_cents ?? 0, reason: reason.trim() }, key)
          toast.done(t('refunds.asked'))
          onClose()
          await refresh()
          await navigate({ to: `/refunds/${made.refund.id}` as never })
        }}>
        {account.credits.length > 1 && <Field name="credit" label={t('billing.payer')} required><Radio.Group options={account.credits.map((one, value) => ({ value, label: `${payerName(one.payer_id)} ${money(one.balance_cents, locale)}` }))} /></Field>}
        <Field name="amount_cents" label={t('billing.amount')} required hint={t('refunds.left', { amount: money(left, locale) })} rules={[amountRule({ max: left })]}><YuanField /></Field>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={2} /></Field>
      </ProblemForm>
    </Modal>
  )
}
