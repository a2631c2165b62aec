import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { changeRules, visitRulesHistory, type VisitRules } from '@/api/visits'
import { Card, DetailLayout } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useServesAll } from '@/shell/session'

type Values = Pick<VisitRules, 'repairs' | 'new_residents' | 'long_time_residents' | 'lessees' | 'days_to_visit'> & { reason: string }

/** The rules in force; a change is a new version with its reason. */
export function RulesForm({ rules }: { rules: VisitRules }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const servesAll = useServesAll()
  const [form] = Form.useForm<Values>()
  const rule = Form.useWatch(['repairs', 'rule'], form) ?? rules.repairs.rule
  const past = useQuery(visitRulesHistory).data ?? []
  const send = async ({ reason, ...given }: Values) => {
    // What is hidden keeps its value.
    await changeRules({ rules: { ...given, repairs: { ...rules.repairs, ...given.repairs } }, reason }, rules.version)
    toast.done(t('ui.saved'))
    await queries.invalidateQueries({ queryKey: [TOPIC.visit, 'rules'] })
  }
  const number = (name: (string | number)[], label: string, max: number) => <Field name={name} label={label} required><InputNumber min={1} max={max} style={{ width: 140 }} /></Field>
  const cohort = (name: 'new_residents' | 'long_time_residents' | 'lessees', amount: string, label: string, max: number) => (
    <div className="form-grid">
      <Field name={[name, 'enabled']} label={t(`visits.settings.${name}`)} valuePropName="checked"><Switch /></Field>
      {number([name, amount], label, max)}
    </div>
  )
  return (
    <DetailLayout title={<h2>{t('visits.settings.version', { version: rules.version })}</h2>} note={t('visits.settings.fixed', { from: rules.quiet_from, until: rules.quiet_until })}
      side={(
        <Card title={t('visits.settings.history')} flush>
          <ul className="plain-list lines">
            {past.map((one) => (
              <li key={one.rules_version}>
                <div className="spread"><span className="strong">{t('visits.settings.version', { version: one.rules_version })}</span><span className="quiet number">{dateTime(one.published_at, locale)}</span></div>
                <div className="quiet">{[one.published_by ?? t('visits.settings.shipped'), one.reason].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </Card>
      )}>
      <Card>
        <ProblemForm<Values> readOnly={!servesAll} form={form} submitText={t('ui.save')} onSend={send} initial={rules}>
          <Field name={['repairs', 'rule']} label={t('visits.settings.repairs')} required><Radio.Group options={(['all', 'not_evaluated_only', 'sample_pct'] as const).map((value) => ({ value, label: t(`visits.settings.repair_rules.${value}`) }))} /></Field>
          {rule === 'sample_pct' && (
            <div className="form-grid">
              {number(['repairs', 'sample_pct'], t('visits.settings.sample_pct'), 100)}
              <Field name={['repairs', 'seed']} label={t('visits.settings.seed')} required hint={t('visits.settings.seed_hint')} rules={[{ max: 40, message: t('ui.too_long', { max: 40 }) }]}><Input /></Field>
            </div>
          )}
          {cohort('new_residents', 'after_days', t('visits.settings.after_days'), 365)}
          {cohort('long_time_residents', 'every_months', t('visits.settings.every_months'), 60)}
          {cohort('lessees', 'every_months', t('visits.settings.every_months'), 60)}
          {number(['days_to_visit'], t('visits.settings.days_to_visit'), 90)}
          {servesAll && <Field name="reason" label={t('visits.settings.reason')} required rules={[{ min: 2, message: t('ui.too_short', { min: 2 }) }, { max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={2} /></Field>}
        </ProblemForm>
      </Card>
    </DetailLayout>
  )
}
