import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Trace } from '@/api/billing'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** What meters count is not charged by days. */
const METERED = ['usage', 'tiered']

/** Why this amount: each step of the calculation as arithmetic anybody can repeat. */
export function Explanation({ trace }: { trace: Trace }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const stepName = (step: string) => (i18next.exists(`billing.step.${step}`) ? String(i18next.t(`billing.step.${step}` as never)) : t('codes.unknown'))
  const about = (subject: string) => (i18next.exists(`allocations.basis_name.${subject}`) ? String(i18next.t(`allocations.basis_name.${subject}` as never)) : subject)
  // A step that changes nothing explains nothing: a fixed amount is told once.
  const steps = trace.steps.filter((step, index) => index === 0 || step.expression !== step.value)
  const told = trace.handover
  const days = told && { first: calendarDate(told.first, locale), last: calendarDate(told.last, locale), place: told.place, parties: told.parties }
  return (
    <dl className="explanation">
      {steps.map((step) => <div key={step.step + step.expression + (step.subject ?? '')}><dt>{stepName(step.step)}{step.subject && <small className="quiet"> {about(step.subject)}</small>}</dt><dd className="number">{step.expression === step.value ? step.value : `${step.expression} = ${step.value}`}</dd></div>)}
      {days && <div className="quiet"><dt>{told.remainder ? t('billing.handover.remainder', days) : t('billing.handover.part', days)}</dt></div>}
      {trace.price_valid_from && <div className="quiet"><dt>{t('billing.price_from', { day: calendarDate(trace.price_valid_from, locale) })}</dt><dd>{!METERED.includes(trace.formula ?? '') && t('billing.days', { count: trace.days ?? 0 })}</dd></div>}
    </dl>
  )
}
