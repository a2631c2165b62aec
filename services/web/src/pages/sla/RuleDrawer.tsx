import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, InputNumber, Popconfirm, Select, Space, Switch, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ruleDraft, vocabulary, type Draft, type Rule, type RuleDraft } from '@/api/clocks'
import { Problem } from '@/api/problem'
import { ruleName } from '@/components/clocks/words'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { type CodeSet, useCodeName } from '@/i18n/codes'
import { useToast } from '@/components/useToast'
import { useSaveDraft } from './useDraft'

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof UNITS

interface Values extends Omit<RuleDraft, 'limit_minutes' | 'next_day_at'> { limit: number | null; unit: Unit; fixed: boolean; next_day: Dayjs | null }

const NEW: RuleDraft = {
  code: 'K15', variant: '', starts_on: ['registered'], stops_on: ['public_reply', 'replied'], owner: 'handler', escalates_to: ['cs_manager'], limit_minutes: 1440, calendar: 'natural',
  restarts_on: [], cancels_on: [], counts_from: 'event', kinds: [], severities: [], phases: [], yields_to: [], supersedes: [], while_applicable: false, pausable: false, reply: false, source: '',
}

function unitOf(minutes: number): Unit {
  if (minutes % 1440 === 0 && minutes >= 2880) return 'days'
  return minutes % 60 === 0 && minutes > 0 ? 'hours' : 'minutes'
}

function valuesOf(rule: RuleDraft): Values {
  const { limit_minutes: minutes = 0, next_day_at: at, ...own } = rule
  const unit = unitOf(minutes)
  return { ...own, unit, limit: at ? null : minutes / UNITS[unit], fixed: !!at, next_day: at ? dayjs(`2025-01-01T${at}`) : null }
}

function ruleOf({ limit, unit, fixed, next_day: at, ...own }: Values): RuleDraft {
  return { ...own, variant: own.variant?.trim() ?? '', limit_minutes: fixed ? 0 : Math.round((limit ?? 0) * UNITS[unit]), next_day_at: fixed && at ? at.format('HH:mm:00') : null }
}

/** Refusals name a place in the whole policy; here they belong to the fields of one rule. */
function ofThisRule(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const errors = error.errors.map((one) => ({ ...one, field: one.field.replace(/^rules\[\d+\]\./, '').replace('limit_minutes', 'limit').replace('next_day_at', 'next_day') }))
  return new Problem({ ...error.body, errors })
}

/** One rule of the draft. What the procedure fixes cannot be chosen. */
export default function RuleDrawer({ rule, draft, onClose }: { rule: Rule | null; draft: Draft; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const save = useSaveDraft(draft)
  const words = useQuery(vocabulary).data
  const [form] = Form.useForm<Values>()
  const own = Form.useWatch('code', form) ?? rule?.code ?? NEW.code
  const fixed = Form.useWatch('fixed', form) ?? !!rule?.next_day_at
  const procedure = words?.procedure_codes.includes(own) ?? false
  const send = async (values: Values) => {
    const made = ruleOf({ ...form.getFieldsValue(true) as Values, ...values })
    try {
      await save.mutateAsync((content) => ({ ...content, rules: rule ? content.rules.map((one) => (key(one) === rule.key ? made : one)) : [...content.rules, made] }))
    } catch (error) {
      throw ofThisRule(error)
    }
    onClose()
  }
  const remove = () => { save.mutate((content) => ({ ...content, rules: content.rules.filter((one) => key(one) !== rule?.key) }), { onSuccess: onClose, onError: toast.refused }) }
  const choices = (set: CodeSet, values: readonly string[] = []) => values.map((value) => ({ value, label: code(set, value) }))
  return (
    <Drawer open onClose={onClose} size={640} title={rule ? `${t('sla.rule.edit')} ${ruleName(t, rule.key)} ${code('clock', rule.code)}` : t('sla.rule.add')} destroyOnHidden
      extra={rule && !procedure && <Popconfirm title={t('sla.rule.remove_ask')} onConfirm={remove}><Button danger>{t('sla.rule.remove')}</Button></Popconfirm>}>
      <ProblemForm<Values> form={form} dialog submitText={t('sla.rule.save')} initial={valuesOf(rule ? ruleDraft(rule) : NEW)} onSend={send}
        extra={!rule && words?.local_rules.map((local) => <Button key={local.key} onClick={() => { form.setFieldsValue(valuesOf(ruleDraft(local)) as never) }}>{t('sla.rule.local')}: {local.source}</Button>)}>
        <div className="form-grid">
          <Field name="code" label={t('sla.rule.clock')} required><Select disabled={rule !== null} options={(words?.codes ?? []).map((value) => ({ value, label: `${value} ${code('clock', value)}` }))} /></Field>
          <Field name="variant" label={t('sla.rule.variant')} hint={t('sla.rule.variant_hint')} rules={[{ pattern: /^[a-z0-9_]*$/, message: t('sla.rule.variant_hint') }]}><Input disabled={rule !== null} autoComplete="off" /></Field>
        </div>
        <div className="form-grid">
          <Field name="fixed" label={t('sla.rule.fixed')} valuePropName="checked"><Switch /></Field>
          {fixed
            ? <Field name="next_day" label={t('sla.rule.fixed')} required><TimePicker format="HH:mm" style={{ width: '100%' }} /></Field>
            : (
              <Form.Item label={t('sla.rule.limit')} required>
                <Space.Compact block>
                  <Form.Item name="limit" noStyle><InputNumber aria-label={t('sla.rule.limit')} style={{ width: '55%' }} /></Form.Item>
                  <Form.Item name="unit" noStyle><Select aria-label={t('sla.rule.unit')} style={{ width: '45%' }} options={(Object.keys(UNITS) as Unit[]).map((value) => ({ value, label: t(`sla.rule.unit_${value}`) }))} /></Form.Item>
                </Space.Compact>
              </Form.Item>
            )}
          <Field name="calendar" label={t('sla.rule.calendar')} required><Select options={(['natural', 'duty', 'business', 'agreed'] as const).map((value) => ({ value, label: t(`sla.calendars.${value}`) }))} /></Field>
          <Field name="counts_from" label={t('sla.rule.counts_from')}><Select options={[{ value: 'event', label: t('sla.rule.from_event') }, { value: 'accepted', label: t('sla.rule.from_accepted') }]} /></Field>
        </div>
        <div className="form-grid">
          <Field name="kinds" label={t('sla.try.kind')} hint={t('sla.rule.any_kind')}><Several options={choices('ticket_kind', words?.kinds)} /></Field>
          <Field name="severities" label={t('sla.try.severity')} hint={t('sla.rule.any_severity')}><Several options={choices('severity', words?.severities)} /></Field>
          <Field name="phases" label={t('sla.try.phase')} hint={t('sla.rule.any_phase')}><Several options={choices('phase', words?.phases)} /></Field>
          <Field name="owner" label={t('sla.rule.owner')} required><Select options={(words?.owners ?? []).map((value) => ({ value, label: t(`sla.owners.${value as 'handler'}`) }))} /></Field>
        </div>
        <Field name="escalates_to" label={t('sla.rule.hears')} required><Several options={choices('role', words?.hearers)} /></Field>
        <Field name="starts_on" label={t('sla.rule.starts')} required {...(procedure ? { hint: t('sla.rule.procedure') } : {})}><Several disabled={procedure && rule !== null} options={choices('clock_event', words?.events)} /></Field>
        <Field name="stops_on" label={t('sla.rule.stops')} required><Several disabled={procedure && rule !== null} options={choices('clock_event', words?.events)} /></Field>
        <div className="form-grid">
          <Field name="restarts_on" label={t('sla.rule.restarts')}><Several options={choices('clock_event', words?.events)} /></Field>
          <Field name="cancels_on" label={t('sla.rule.cancels')}><Several options={choices('clock_event', words?.events)} /></Field>
          <Field name="pausable" label={t('sla.rule.pausable')} valuePropName="checked" {...(procedure ? { hint: t('sla.rule.never') } : {})}><Switch disabled={procedure} /></Field>
          <Field name="reply" label={t('sla.rule.reply')} valuePropName="checked"><Switch /></Field>
        </div>
        <Field name="source" label={t('sla.rule.source')}><Input autoComplete="off" maxLength={200} /></Field>
      </ProblemForm>
    </Drawer>
  )
}

const key = (rule: RuleDraft) => (rule.variant ? `${rule.code}.${rule.variant}` : rule.code)
