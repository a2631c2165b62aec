import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askAllocation, quoteLine, receiveLine, type BankLine, type Suggestion } from '@/api/banking'
import { unitAccount } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { unitChoices } from '@/components/form/unitChoices'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'
import { usePayerNames } from '../billing/payers'
import { useRefresh } from './useRefresh'

interface Values { unit_id: string; payer?: string; reason?: string }

const DEVELOPER = 'developer'

/** Whose money a line is: received at once where it waits to be matched, asked for where it lies in the suspense account. */
export function PayerDialog({ line, suggestion, onClose }: { line: BankLine; suggestion?: Suggestion; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const asks = line.state !== 'unmatched'
  const unit = Form.useWatch('unit_id', form) ?? suggestion?.unit_id
  const account = useQuery({ ...unitAccount(unit ?? ''), enabled: unit !== undefined })
  const owed = account.data ? [...new Set([...account.data.open_bills, ...account.data.credits].map((one) => one.payer_id))] : []
  const named = unit === suggestion?.unit_id ? suggestion?.payer_id : undefined
  const picked = Form.useWatch('payer', form)
  const payer = picked === undefined ? named ?? (owed.length === 1 ? owed[0] : null) : picked === DEVELOPER ? null : picked
  const several = owed.length > 1
  const payerName = usePayerNames(owed)
  const bills = unit === suggestion?.unit_id ? suggestion?.bill_ids ?? [] : []
  const wanted = { unit_id: unit ?? '', payer_id: payer ?? null, bill_ids: asks ? [] : bills, overpayment: 'credit' as const }
  const quote = useQuery({ queryKey: ['quote', line.id, line.version, wanted], queryFn: () => quoteLine(line, wanted), enabled: unit !== undefined && account.isSuccess && !busy, retry: false })
  const word = t(asks ? 'banking.ask_allocation' : 'banking.receive')
  return (
    <Modal open onCancel={onClose} width={520} title={`${word} · ${money(line.amount_cents, locale)}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'bank-payer', disabled: !quote.isSuccess }}>
      <p className="quiet">{[line.payer_name, line.remark, line.serial_no].filter(Boolean).join(' · ')}</p>
      <ProblemForm<Values> id="bank-payer" form={form} dialog submitText={null} onBusy={setBusy} initial={suggestion ? { unit_id: suggestion.unit_id } : {}}
        onSend={async ({ reason }, key) => {
          if (asks) await askAllocation(line, { unit_id: wanted.unit_id, payer_id: wanted.payer_id, reason: reason?.trim() ?? '' }, key)
          else await receiveLine(line, { ...wanted, overpayment: (quote.data?.credited_cents ?? 0) > 0 ? 'credit' : 'refuse', split: quote.data?.split ?? null }, key)
          toast.done(t(asks ? 'banking.asked' : 'banking.received'))
          onClose()
          await refresh()
        }}>
        <Field name="unit_id" label={t('billing.unit')} required><AsyncPicker topic={TOPIC.unit} minimum={2} search={(text, signal) => unitChoices(text, signal, line.community_id)} dependsOn={[line.community_id]} onChange={() => { form.setFieldValue('payer', undefined) }} {...(suggestion ? { known: { value: suggestion.unit_id, label: suggestion.unit_code } } : {})} /></Field>
        {several && <Field name="payer" label={t('billing.payer')}><Select placeholder={payerName(payer ?? null)} options={owed.map((one) => ({ value: one ?? DEVELOPER, label: payerName(one) }))} /></Field>}
        {asks && <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={2} /></Field>}
      </ProblemForm>
      {quote.isError && <Alert type="error" showIcon title={problemText(quote.error)} />}
      {quote.data && (
        <div role="status">
          <table className="plain-table"><tbody>
            {quote.data.settlements.map((one) => <tr key={one.bill_id}><td className="number">{one.no}</td><td className="right number">{money(one.principal_cents + one.late_fee_cents, locale)}</td></tr>)}
            {quote.data.credited_cents > 0 && <tr><td>{t('banking.credited')}</td><td className="right number">{money(quote.data.credited_cents, locale)}</td></tr>}
          </tbody></table>
          <p className="quiet">{t('banking.owed_now', { amount: money(quote.data.owed_cents, locale) })}</p>
        </div>
      )}
    </Modal>
  )
}
