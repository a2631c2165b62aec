import { Form, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordContact, type DunningDetail } from '@/api/dunning'
import { amountRule } from '@/components/form/amountRule'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useRefreshed } from './words'

type Body = Parameters<typeof recordContact>[1]
interface Values { way: Body['way']; result?: Body['result']; remark?: string; promised_on?: Dayjs; promised_cents?: number | null }
const WAYS: Body['way'][] = ['phone', 'visit']

/** A call or a visit, and what came of it; a promise says when and how much. */
export function ContactDialog({ detail, onClose }: { detail: DunningDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refreshed = useRefreshed()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const result = Form.useWatch('result', form)
  const owed = detail.case.open_cents
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('dunning.contact.ask')} · ${detail.case.no}`} okText={t('dunning.contact.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'dunning-contact' }}>
      <p className="quiet">{t('dunning.contact.note', { amount: money(owed, locale) })}</p>
      <ProblemForm<Values> id="dunning-contact" form={form} dialog submitText={null} onBusy={setBusy} initial={{ way: 'phone' }}
        onSend={async ({ way, result: came, remark, promised_on, promised_cents }, key) => {
          const promised = came === 'promised'
          await recordContact(detail, { way, result: came ?? 'contacted', remark: remark?.trim() ?? null, promised_on: promised ? promised_on?.format('YYYY-MM-DD') ?? null : null, promised_cents: promised ? promised_cents ?? null : null }, key)
          toast.done(t('dunning.contact.done'))
          onClose()
          await refreshed()
        }}>
        <Field name="way" label={t('dunning.contact.way')} required><Radio.Group options={WAYS.map((value) => ({ value, label: code('dunning_way', value) }))} /></Field>
        <Field name="result" label={t('dunning.contact.result')} required hint={result === 'disputed' ? t('dunning.contact.dispute_hint') : undefined}><Select options={codesOf('dunning_result').map((value) => ({ value, label: code('dunning_result', value) }))} /></Field>
        {result === 'promised' && (
          <div className="form-grid">
            <Field name="promised_on" label={t('dunning.contact.promised_on')} required><DayField /></Field>
            <Field name="promised_cents" label={t('dunning.contact.promised_cents')} required rules={[amountRule({ max: owed })]}><YuanField /></Field>
          </div>
        )}
        <Field name="remark" label={t('dunning.contact.remark')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} /></Field>
      </ProblemForm>
    </Modal>
  )
}
