import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { tryDeadline, vocabulary, type Question, type Trial, type TriedClock } from '@/api/clocks'
import { Why } from '@/components/clocks/Why'
import { limitOf, ruleName } from '@/components/clocks/words'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { dateTime } from '@/format/time'
import { type CodeSet, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

type Values = Omit<Question, 'at' | 'accepted_at'> & { at: Dayjs; accepted_at?: Dayjs | null }

/** What would the deadline be: by the policy in force and by the draft. */
export default function Tester() {
  const { t } = useTranslation()
  const code = useCodeName()
  const words = useQuery(vocabulary).data
  const trial = useMutation({ mutationFn: tryDeadline })
  const send = async ({ at, accepted_at: accepted, ...rest }: Values) => {
    await trial.mutateAsync({ ...rest, at: at.second(0).millisecond(0).toISOString(), accepted_at: accepted?.toISOString() ?? null })
  }
  const select = (set: CodeSet, values: readonly string[] = []) => <Select showSearch={{ optionFilterProp: 'label' }} options={values.map((value) => ({ value, label: code(set, value) }))} />
  return (
    <div className="stack">
      <Card title={t('sla.tester')}>
        <p className="quiet">{t('sla.try.hint')}</p>
        <ProblemForm<Values> submitText={t('sla.try.go')} onSend={send} initial={{ kind: 'complaint', severity: 'major', phase: 'in_warranty', event: 'accepted', at: dayjs().second(0) }}>
          <div className="form-grid">
            <Field name="kind" label={t('sla.try.kind')} required>{select('ticket_kind', words?.kinds)}</Field>
            <Field name="severity" label={t('sla.try.severity')} required>{select('severity', words?.severities)}</Field>
            <Field name="phase" label={t('sla.try.phase')} required>{select('phase', words?.phases)}</Field>
            <Field name="event" label={t('sla.try.event')} required>{select('clock_event', words?.events)}</Field>
            <Field name="at" label={t('sla.try.at')} required><MomentField /></Field>
            <Field name="accepted_at" label={t('sla.try.accepted_at')}><MomentField /></Field>
          </div>
        </ProblemForm>
      </Card>
      {trial.data && <Result trial={trial.data} event={trial.variables.event} />}
    </div>
  )
}

function Result({ trial, event }: { trial: Trial; event: string }) {
  const { t } = useTranslation()
  return (
    <div className="sla-two">
      <Side title={t('sla.try.in_force', { version: trial.policy_version })} clocks={trial.in_force} event={event} version={trial.policy_version} beside={null} />
      {trial.draft && <Side title={t('sla.try.draft')} clocks={trial.draft} event={event} version={trial.policy_version + 1} beside={trial.in_force} />}
    </div>
  )
}

function Side({ title, clocks, event, version, beside }: { title: string; clocks: readonly TriedClock[]; event: string; version: number; beside: readonly TriedClock[] | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const same = (clock: TriedClock) => beside?.some((one) => one.rule.key === clock.rule.key && one.explanation.due_at === clock.explanation.due_at)
  return (
    <Card title={title}>
      {clocks.length === 0 && <Blank title={t('sla.try.none')} />}
      <ul className="plain-list stack">
        {clocks.map((clock) => (
          <li key={clock.rule.key}>
            <div className="spread"><span className="strong">{ruleName(t, clock.rule.key)} {code('clock', clock.rule.code)} <span className="quiet">{limitOf(t, clock.rule)}</span></span><span className="number">{t('sla.why.due', { at: dateTime(clock.explanation.due_at, locale) })}</span></div>
            {same(clock) ? <p className="quiet">{t('sla.try.same')}</p> : <Why rule={clock.rule} explanation={clock.explanation} startedAt={clock.started_at} event={event} version={version} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
