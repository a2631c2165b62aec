import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMeter, KINDS, type Kind, type NewMeter } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { CountField, countRule } from '@/components/form/CountField'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { unitChoices } from '@/components/form/unitChoices'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { ENTRY, MULTIPLIER, REGISTER } from './words'

const PARTS = ['unit', 'common', 'main'] as const

interface Values { kind: Kind; part: (typeof PARTS)[number]; unit_id?: string; place?: string; no: string; digits: number; multiplier: string; persons?: number | null; opened_on: Dayjs; opening_value: string }

/** A meter that was put in, with what it showed on its first day. */
export function MeterDialog({ community, onClose }: { community: string; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const part = (Form.useWatch('part', form) as Values['part'] | undefined) ?? 'unit'
  const body = (values: Values): NewMeter => ({
    community_id: community, kind: values.kind, part: values.part, no: values.no.trim(), digits: values.digits, multiplier: values.multiplier.trim(),
    opened_on: values.opened_on.format('YYYY-MM-DD'), opening_value: values.opening_value.trim(),
    ...(values.part === 'unit' ? { unit_id: values.unit_id ?? null, persons: values.persons ?? null } : { place: values.place?.trim() || null }),
  })
  return (
    <Modal open onCancel={onClose} width={560} title={t('meters.add')} okText={t('meters.add')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'add-meter' }}>
      <ProblemForm<Values> id="add-meter" form={form} dialog submitText={null} onBusy={setBusy} initial={{ kind: 'water', part: 'unit', digits: 5, multiplier: '1', opened_on: dayjs() }}
        onSend={async (values, key) => {
          const made = await addMeter(body(values), key)
          toast.done(t('meters.added', { no: made.no }))
          onClose()
          await Promise.all([TOPIC.meterReading, ENTRY].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
        }}>
        <Field name="kind" label={t('meters.kind')} required><Radio.Group options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} /></Field>
        <Field name="part" label={t('meters.part')} required><Radio.Group options={PARTS.map((value) => ({ value, label: code('meter_part', value) }))} /></Field>
        <div className="form-grid">
          {part === 'unit' ? <Field name="unit_id" label={t('billing.unit')} required><AsyncPicker topic={TOPIC.unit} minimum={2} search={(text, signal) => unitChoices(text, signal, community)} dependsOn={[community]} /></Field>
            : <Field name="place" label={t('meters.place')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="off" /></Field>}
          <Field name="no" label={t('meters.no')} required rules={[{ pattern: /^\s*\S{1,40}\s*$/, message: t('meters.no_bad') }]}><Input autoComplete="off" /></Field>
          <Field name="opened_on" label={t('meters.opened_on')} required><DayField /></Field>
          <Field name="opening_value" label={t('meters.opening')} required rules={[{ pattern: REGISTER, message: t('meters.value_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>
          <Field name="digits" label={t('meters.digits')} required rules={[countRule(3, 9)]}><CountField measure="digits" /></Field>
          <Field name="multiplier" label={t('meters.multiplier')} required rules={[{ pattern: MULTIPLIER, message: t('meters.multiplier_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>
          {part === 'unit' && <Field name="persons" label={t('meters.persons')} hint={t('meters.persons_hint')} rules={[countRule(1, 99)]}><CountField measure="people" /></Field>}
        </div>
      </ProblemForm>
    </Modal>
  )
}
