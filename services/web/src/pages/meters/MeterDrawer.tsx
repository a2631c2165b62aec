import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Modal, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingsOf, replaceMeter, setPersons, type Meter } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { CountField, countRule } from '@/components/form/CountField'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Readings } from './Readings'
import { MULTIPLIER, plain, REGISTER } from './words'

/** One meter: what it is and what it was read at; taken out and replaced here. */
export function MeterDrawer({ meter, onClose }: { meter: Meter; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayManage = useMay('billing.meter.manage') && meter.closed_on === null
  const [dialog, setDialog] = useState<'replace' | 'persons' | null>(null)
  const readings = useQuery(readingsOf({ meter_id: meter.id }))
  const done = () => { setDialog(null); onClose() }
  return (
    <Drawer open onClose={onClose} size={560} title={<>{code('meter_kind', meter.kind)} <span className="number">{meter.no}</span></>}
      extra={mayManage && <span className="row">{meter.part === 'unit' && <Button onClick={() => { setDialog('persons') }}>{t('meters.persons')}</Button>}<Button onClick={() => { setDialog('replace') }}>{t('meters.replace')}</Button></span>}>
      <div className="stack">
        <Facts>
          <Fact label={t('billing.unit')}>{meter.unit_code ?? [code('meter_part', meter.part), meter.place].filter(Boolean).join(' · ')}</Fact>
          <Fact label={t('meters.register')}>{t('meters.register_words', { count: meter.digits, multiplier: plain(meter.multiplier) })}</Fact>
          <Fact label={t('meters.opening')}><span className="number">{plain(meter.opening_value)}</span> · {calendarDate(meter.opened_on, locale)}</Fact>
          {meter.persons !== null && <Fact label={t('meters.persons')}>{t('meters.persons_count', { count: meter.persons })}</Fact>}
          {meter.closed_on && <Fact label={t('billing.state')}>{t('meters.taken_out', { day: calendarDate(meter.closed_on, locale) })}</Fact>}
        </Facts>
        {readings.isError && <Failure error={readings.error} onRetry={() => { void readings.refetch() }} />}
        {readings.data && <Readings readings={readings.data} />}
      </div>
      {dialog === 'replace' && <ReplaceDialog meter={meter} onClose={() => { setDialog(null) }} onDone={done} />}
      {dialog === 'persons' && <PersonsDialog meter={meter} onClose={() => { setDialog(null) }} onDone={done} />}
    </Drawer>
  )
}

interface Step { meter: Meter; onClose: () => void; onDone: () => void }
interface Values { on: Dayjs; closing_value: string; rolled_over?: boolean; no: string; opening_value: string; digits: number; multiplier: string }

function ReplaceDialog({ meter, onClose, onDone }: Step) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const closing = (Form.useWatch('closing_value', form) as string | undefined) ?? ''
  const turned = REGISTER.test(closing) && Number(closing) < Number(meter.value)
  const register = [{ pattern: REGISTER, message: t('meters.value_bad') }]
  return (
    <Modal open onCancel={onClose} title={`${t('meters.replace')} · ${meter.no}`} okText={t('meters.replace')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'replace-meter' }}>
      <ProblemForm<Values> id="replace-meter" form={form} dialog submitText={null} onBusy={setBusy} aliases={{ read_on: 'on', value: 'closing_value' }}
        initial={{ on: dayjs(), opening_value: '0', digits: meter.digits, multiplier: plain(meter.multiplier) }}
        onSend={async (values, key) => {
          await replaceMeter(meter.id, {
            on: values.on.format('YYYY-MM-DD'), closing_value: values.closing_value.trim(), rolled_over: turned && (values.rolled_over ?? false), no: values.no.trim(),
            opening_value: values.opening_value.trim(), digits: values.digits, multiplier: values.multiplier.trim(),
          }, key)
          toast.done(t('meters.replaced'))
          onDone()
          await queries.invalidateQueries({ queryKey: [TOPIC.meterReading] })
        }}>
        <div className="form-grid">
          <Field name="on" label={t('meters.replaced_on')} required><DayField /></Field>
          <Field name="closing_value" label={t('meters.closing')} required hint={t('meters.stands_at', { value: plain(meter.value) })} rules={register}><Input inputMode="decimal" autoComplete="off" autoFocus /></Field>
          {turned && <Field name="rolled_over" label={t('meters.rolled_over')} valuePropName="checked"><Switch /></Field>}
          <Field name="no" label={t('meters.new_no')} required rules={[{ pattern: /^\s*\S{1,40}\s*$/, message: t('meters.no_bad') }]}><Input autoComplete="off" /></Field>
          <Field name="opening_value" label={t('meters.opening')} required rules={register}><Input inputMode="decimal" autoComplete="off" /></Field>
          <Field name="digits" label={t('meters.digits')} required rules={[countRule(3, 9)]}><CountField measure="digits" /></Field>
          <Field name="multiplier" label={t('meters.multiplier')} required rules={[{ pattern: MULTIPLIER, message: t('meters.multiplier_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>
        </div>
      </ProblemForm>
    </Modal>
  )
}

function PersonsDialog({ meter, onClose, onDone }: Step) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={`${t('meters.persons')} · ${meter.unit_code ?? meter.no}`} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'meter-persons' }}>
      <ProblemForm<{ persons?: number | null }> id="meter-persons" dialog submitText={null} onBusy={setBusy} initial={{ persons: meter.persons }}
        onSend={async ({ persons }, key) => {
          await setPersons(meter.id, persons ?? null, key)
          toast.done(t('ui.saved'))
          onDone()
          await queries.invalidateQueries({ queryKey: [TOPIC.meterReading] })
        }}>
        <Field name="persons" label={t('meters.persons')} hint={t('meters.persons_hint')} rules={[countRule(1, 99)]}><CountField measure="people" autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
