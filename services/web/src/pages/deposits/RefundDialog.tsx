import { Button, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestRefund, type DepositDetail, type RefundRequest } from '@/api/deposits'
import { amountRule } from '@/components/form/amountRule'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import './deposits.css'
import { useRefresh } from './useRefresh'

interface Values { receipt: RefundRequest['receipt']; deductions?: { amount_cents: number; reason: string; evidence: string }[]; told_on?: Dayjs; remark?: string }
const RECEIPTS: RefundRequest['receipt'][] = ['taken_back', 'lost']

/** What became of the receipt, and what is to be kept; what then goes back is said at once. */
export function RefundDialog({ detail, onClose }: { detail: DepositDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const { deposit } = detail
  const kept = (Form.useWatch('deductions', form) ?? []) as Partial<NonNullable<Values['deductions']>[number]>[]
  const sum = kept.reduce((total, one) => total + (Number.isSafeInteger(one?.amount_cents) ? one.amount_cents ?? 0 : 0), 0)
  const words = [{ max: 200, message: t('ui.too_long', { max: 200 }) }]
  return (
    <Modal open onCancel={onClose} width={620} title={`${t('deposits.ask')} · ${deposit.no}`} okText={t('deposits.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'ask-refund' }}>
      <ProblemForm<Values> id="ask-refund" form={form} dialog submitText={null} onBusy={setBusy} initial={{ receipt: 'taken_back', deductions: [], told_on: dayjs() }}
        onSend={async ({ receipt, deductions = [], told_on, remark }, key) => {
          await requestRefund(detail, {
            receipt, remark: remark?.trim() || null, told_on: deductions.length > 0 ? told_on?.format('YYYY-MM-DD') ?? null : null,
            deductions: deductions.map((one) => ({ amount_cents: one.amount_cents, reason: one.reason.trim(), evidence: one.evidence.trim() })),
          }, key)
          toast.done(t('deposits.asked'))
          onClose()
          await refresh()
        }}>
        <Field name="receipt" label={t('deposits.receipt')} required><Radio.Group options={RECEIPTS.map((value) => ({ value, label: code('deposit_receipt', value) }))} /></Field>
        <Form.List name="deductions">
          {(rows, { add, remove }) => (
            <fieldset className="deductions">
              <legend>{t('deposits.deductions')}</legend>
              {rows.map((row) => (
                <div key={row.key} className="deduction">
                  <Field name={[row.name, 'amount_cents']} label={t('billing.amount')} required rules={[amountRule({ max: deposit.paid_cents })]}><YuanField /></Field>
                  <Field name={[row.name, 'reason']} label={t('ui.reason')} required rules={words}><Input autoComplete="off" /></Field>
                  <Field name={[row.name, 'evidence']} label={t('deposits.evidence')} required rules={words}><Input autoComplete="off" /></Field>
                  <Button size="small" onClick={() => { remove(row.name) }}>{t('deposits.remove')}</Button>
                </div>
              ))}
              <Button size="small" onClick={() => { add({}) }}>{t('deposits.add')}</Button>
            </fieldset>
          )}
        </Form.List>
        {kept.length > 0 && <Field name="told_on" label={t('deposits.told_on')} required hint={t('deposits.told_hint')}><DayField /></Field>}
        <Field name="remark" label={t('deposits.remark')} rules={words}><Input autoComplete="off" /></Field>
        <p role="status" className={sum > deposit.paid_cents ? 'owed' : undefined}>{sum > deposit.paid_cents ? t('problems.deducted_too_much') : t('deposits.left', { paid: money(deposit.paid_cents, locale), kept: money(sum, locale), left: money(deposit.paid_cents - sum, locale) })}</p>
      </ProblemForm>
    </Modal>
  )
}
