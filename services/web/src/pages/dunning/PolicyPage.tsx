import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dunningPolicies, setDunningPolicy, type DunningPolicy } from '@/api/dunning'
import { TOPIC } from '@/api/topics'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { amountRule } from '@/components/form/amountRule'
import { CountField, countRule } from '@/components/form/CountField'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { CompanyWide } from '@/components/CompanyWide'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Stages in the order they come, each so many days past the due date, with the name it has on a case. */
const STAGES = [
  ['open_days', 'open'], ['reminded_days', 'reminded'], ['visit_days', 'visit_due'], ['demand_1_days', 'demand_1'], ['demand_2_days', 'demand_2'], ['lawyer_days', 'lawyer'], ['litigation_days', 'litigation'],
] as const
type DaysField = (typeof STAGES)[number][0]
type Values = Record<DaysField, number | null> & { valid_from?: Dayjs; minimum_cents: number | null; response_days: number | null; before_days: number | null }

/** What the company has set about dunning: which stage comes when, and below which amount none. */
export default function PolicyPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const found = useQuery(dunningPolicies)
  const [setting, setSetting] = useState(false)
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const { items, may_set } = found.data
  const counting = items.find((one) => one.counts) ?? items.at(-1)
  const since = (one: DunningPolicy) => (one.valid_from ? calendarDate(one.valid_from, locale) : t('dunning.policy.ships'))
  return (
    <>
      <PageHead title={t('dunning.policy.title')} note={t('dunning.policy.note')}>{may_set && <Button type="primary" onClick={() => { setSetting(true) }}>{t('dunning.policy.set')}</Button>}</PageHead>
      <CompanyWide />
      <Card flush>
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('dunning.policy.since')}</th>{items.map((one) => <th scope="col" key={one.id ?? 'ships'} className="right">{since(one)}{one.counts && <><br /><small>{t('dunning.policy.counts')}</small></>}</th>)}</tr></thead>
            <tbody>
              <tr><td>{t('dunning.policy.minimum')}</td>{items.map((one) => <td key={one.id ?? 'ships'} className="right"><MoneyText cents={one.minimum_cents} /></td>)}</tr>
              <tr><td>{t('dunning.policy.before')}</td>{items.map((one) => <td key={one.id ?? 'ships'} className="right">{one.before_days === 0 ? t('dunning.policy.never') : t('dunning.policy.days_before', { count: one.before_days })}</td>)}</tr>
              {STAGES.map(([field, stage]) => <tr key={field}><td>{code('dunning_stage', stage)}</td>{items.map((one) => <td key={one.id ?? 'ships'} className="right">{t('dunning.policy.days_after', { count: one[field] })}</td>)}</tr>)}
              <tr><td>{t('dunning.policy.response')}</td>{items.map((one) => <td key={one.id ?? 'ships'} className="right">{t('dunning.policy.days', { count: one.response_days })}</td>)}</tr>
              <tr><td>{t('dunning.policy.by')}</td>{items.map((one) => <td key={one.id ?? 'ships'} className="right">{one.id ? one.created_by_name ?? t('ui.unknown') : '–'}</td>)}</tr>
            </tbody>
          </table>
        </div>
      </Card>
      <p className="quiet">{t('dunning.policy.guards')}</p>
      {setting && counting && <PolicyDialog counting={items[0] ?? counting} onClose={() => { setSetting(false) }} />}
    </>
  )
}

function PolicyDialog({ counting, onClose }: { counting: DunningPolicy; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { minimum_cents, response_days, before_days, open_days, reminded_days, visit_days, demand_1_days, demand_2_days, lawyer_days, litigation_days } = counting
  const initial: Values = { valid_from: dayjs().add(1, 'day'), minimum_cents, response_days, before_days, open_days, reminded_days, visit_days, demand_1_days, demand_2_days, lawyer_days, litigation_days }
  return (
    <Modal open onCancel={onClose} width={600} title={t('dunning.policy.set')} okText={t('dunning.policy.set')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'dunning-policy' }}>
      <ProblemForm<Values> id="dunning-policy" dialog submitText={null} onBusy={setBusy} initial={initial}
        onSend={async ({ valid_from, ...rest }, key) => {
          const numbers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? 0])) as Record<Exclude<keyof Values, 'valid_from'>, number>
          await setDunningPolicy({ valid_from: valid_from?.format('YYYY-MM-DD') ?? '', ...numbers }, key)
          toast.done(t('dunning.policy.done'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.dunningPolicy] })
        }}>
        <div className="form-grid">
          <Field name="valid_from" label={t('dunning.policy.since')} required hint={t('dunning.policy.since_hint')}><DayField /></Field>
          <Field name="minimum_cents" label={t('dunning.policy.minimum')} required rules={[amountRule({ zero: true, max: 100_000_000 })]}><YuanField /></Field>
          <Field name="before_days" label={t('dunning.policy.before')} required hint={t('dunning.policy.before_hint')} rules={[countRule(0, 60)]}><CountField /></Field>
          {STAGES.map(([field, stage]) => <Field key={field} name={field} label={t('dunning.policy.stage_days', { stage: code('dunning_stage', stage) })} required rules={[countRule(1, 1000)]}><CountField /></Field>)}
          <Field name="response_days" label={t('dunning.policy.response')} required hint={t('dunning.policy.response_hint')} rules={[countRule(1, 90)]}><CountField /></Field>
        </div>
      </ProblemForm>
    </Modal>
  )
}
