import { Input, Modal, Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchPayments, reversePayment, type Payment } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { yuan } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { useUnitFilter } from './useUnitFilter'

export default function PaymentsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const me = useMe()
  const community = useCommunity() ?? undefined
  const unit = useUnitFilter()
  const mayReverse = useMay('billing.payment.reverse')
  const mayReceive = useMay('billing.payment.receive')
  const [reversing, setReversing] = useState<Payment | null>(null)
  return (
    <>
      <PageHead title={t('billing.payments')} />
      <ListPage<Payment>
        id="payments" topic={TOPIC.payment} fixed={{ community_id: community }} fetchPage={fetchPayments}
        rowKey={(row) => row.id} rowName={(row) => row.receipt_no} rowTo={(row) => `/payments/${row.id}/receipt`}
        filters={[
          ...unit,
          { key: 'channel', label: t('billing.channel'), kind: 'select', options: ['cash', 'transfer'].map((value) => ({ value, label: code('pay_channel', value) })) },
          { key: 'state', label: t('billing.state'), kind: 'select', options: ['succeeded', 'reversed'].map((value) => ({ value, label: code('payment_state', value) })) },
        ]}
        columns={[
          { key: 'receipt_no', title: t('billing.receipt_no'), width: 190, render: (row) => <span className="number">{row.receipt_no}</span>, text: (row) => row.receipt_no },
          { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link>, text: (row) => row.unit_code ?? '' },
          { key: 'received_at', title: t('billing.received_at'), render: (row) => dateTime(row.received_at, locale), text: (row) => dateTime(row.received_at, locale) },
          { key: 'channel', roomy: true, beneath: 'amount', title: t('billing.channel'), width: 120, render: (row) => code('pay_channel', row.channel), text: (row) => code('pay_channel', row.channel) },
          { key: 'reference', title: t('billing.desk_reference'), width: 170, render: (row) => row.reference ?? '–', text: (row) => row.reference ?? '', hidden: true },
          { key: 'state', title: t('billing.state'), width: 105, render: (row) => <StateTag set="payment_state" code={row.state} />, text: (row) => code('payment_state', row.state) },
          { key: 'amount', title: t('billing.amount'), width: 125, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          ...(mayReverse || mayReceive ? [{ key: 'actions', title: t('ui.actions'), width: 100, render: (row: Payment) => <>
            {row.state === 'succeeded' && mayReverse && row.cashier_id !== me.staff.id && <Button size="small" onClick={() => { setReversing(row) }}>{t('billing.reverse')}</Button>}
            {row.state === 'reversed' && mayReceive && <Link to={'/cashier' as never} search={{ unit: row.unit_id, replaces: row.id } as never}>{t('billing.enter_again')}</Link>}
          </> }] : []),
        ]}
        empty={{ title: t('billing.payments_empty'), hint: t('billing.payments_hint') }}
      />
      {reversing && <ReverseDialog payment={reversing} onClose={() => { setReversing(null) }} />}
    </>
  )
}

function ReverseDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('billing.reverse_title', { no: payment.receipt_no })} okText={t('billing.reverse')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'reverse-payment', danger: true }}>
      <p className="quiet">{t('billing.reverse_note')}</p>
      <ProblemForm<{ reason: string }> id="reverse-payment" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason }, key) => {
          await reversePayment(payment.id, reason, payment.version, key)
          toast.done(t('billing.reversed'))
          onClose()
          await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.payment] }), queries.invalidateQueries({ queryKey: [TOPIC.bill] })])
        }}>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
