import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { payOutRefund, type DepositDetail } from '@/api/deposits'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

type Channel = Parameters<typeof payOutRefund>[1]['channel']
interface Values { channel: Channel; reference?: string }

/** The money goes back the way it came. */
export function PayOutDialog({ detail, onClose }: { detail: DepositDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const channels = detail.channels as Channel[]
  const channel = Form.useWatch('channel', form) ?? channels[0]
  const left = detail.deposit.paid_cents - detail.deposit.deducted_cents
  return (
    <Modal open onCancel={onClose} width={480} title={`${t('deposits.pay_out')} · ${detail.deposit.refund_no ?? ''}`} okText={t('deposits.pay_out_sum', { amount: money(left, locale) })} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'pay-out' }}>
      <p><span className="strong number">{money(left, locale)}</span><br /><span className="quiet">{capitals(left)}</span></p>
      <ProblemForm<Values> id="pay-out" form={form} dialog submitText={null} onBusy={setBusy} initial={channels[0] ? { channel: channels[0] } : {}}
        onSend={async ({ channel: by, reference }, key) => {
          await payOutRefund(detail, { channel: by, reference: by === 'transfer' ? reference?.trim() ?? null : null }, key)
          toast.done(t('deposits.paid_out_done'))
          onClose()
          await refresh()
        }}>
        <Field name="channel" label={t('billing.channel')} required hint={t('deposits.channel_hint')}><Radio.Group options={channels.map((value) => ({ value, label: code('pay_channel', value) }))} /></Field>
        {channel === 'transfer' && <Field name="reference" label={t('billing.desk_reference')} required rules={[{ max: 64, message: t('ui.too_long', { max: 64 }) }]}><Input autoComplete="off" /></Field>}
      </ProblemForm>
    </Modal>
  )
}
