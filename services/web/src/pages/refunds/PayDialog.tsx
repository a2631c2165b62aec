import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { payCreditRefund, type RefundDetail } from '@/api/refunds'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

type Channel = Parameters<typeof payCreditRefund>[1]['channel']
interface Values { channel: Channel; reference?: string }

/** The money goes back the way it came. */
export function PayDialog({ detail, onClose }: { detail: RefundDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const channels = detail.channels as Channel[]
  const channel = Form.useWatch('channel', form) ?? channels[0]
  const cents = detail.refund.amount_cents
  return (
    <Modal open onCancel={onClose} width={480} title={`${t('refunds.pay_out')} · ${detail.refund.no}`} okText={t('refunds.pay_out_sum', { amount: money(cents, locale) })} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'pay-credit' }}>
      <p><span className="strong number">{money(cents, locale)}</span><br /><span className="quiet">{capitals(cents)}</span></p>
      <ProblemForm<Values> id="pay-credit" form={form} dialog submitText={null} onBusy={setBusy} initial={channels[0] ? { channel: channels[0] } : {}}
        onSend={async ({ channel: by, reference }, key) => {
          await payCreditRefund(detail, { channel: by, reference: by === 'transfer' ? reference?.trim() ?? null : null }, key)
          toast.done(t('refunds.paid_out_done'))
          onClose()
          await refresh()
        }}>
        <Field name="channel" label={t('billing.channel')} required hint={t('refunds.channel_hint')}><Radio.Group options={channels.map((value) => ({ value, label: code('pay_channel', value) }))} /></Field>
        {channel === 'transfer' && <Field name="reference" label={t('billing.desk_reference')} required rules={[{ max: 64, message: t('ui.too_long', { max: 64 }) }]}><Input autoComplete="off" /></Field>}
      </ProblemForm>
    </Modal>
  )
}
