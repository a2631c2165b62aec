import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeProcedureRules, procedureRules, type ProcedureRules as Rules } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { amountRule } from '@/components/form/amountRule'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useBegun } from '@/components/form/useBegun'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import type { Measure } from '@/format/spoken'
import { useServesAll } from '@/shell/session'

type Values = Omit<Rules, 'version'>

/** Each figure with what it may be; money in 分. The service refuses the same. */
const FIGURES: readonly { name: keyof Values; limits?: readonly [number, number]; measure?: Measure }[] = [
  { name: 'major_claim_cents' }, { name: 'major_households', limits: [2, 1000], measure: 'households' }, { name: 'major_repeats', limits: [1, 100], measure: 'times' }, { name: 'repeat_days', limits: [1, 730], measure: 'days' },
  { name: 'plan_cost_cents' }, { name: 'transfer_minutes', limits: [5, 1440], measure: 'minutes' }, { name: 'refusals_to_supervisor', limits: [1, 100], measure: 'times' },
  { name: 'urge_hours', limits: [1, 72], measure: 'hours' }, { name: 'urges_to_leader', limits: [1, 100], measure: 'times' },
  { name: 'cluster_tickets', limits: [2, 100], measure: 'tickets' }, { name: 'cluster_minutes', limits: [10, 1440], measure: 'minutes' }, { name: 'incident_review_days', limits: [1, 30], measure: 'days' },
  { name: 'silence_hours', limits: [1, 240], measure: 'hours' }, { name: 'major_silence_hours', limits: [1, 240], measure: 'hours' },
  { name: 'appraisal_closure_weight', limits: [1, 100] }, { name: 'appraisal_limits_weight', limits: [0, 100] }, { name: 'appraisal_repeats_weight', limits: [0, 100] },
]

/** The figures of the complaint procedure that are the company's own. They count from now on. */
export default function ProcedureRules() {
  const { t } = useTranslation()
  const toast = useToast()
  const servesAll = useServesAll()
  const { found, begun, stale, hold, anew, save } = useBegun(procedureRules)
  if (!begun) return found.isError ? <Failure error={found.error} onRetry={() => { void found.refetch() }} /> : <Skeleton active />
  const { version, ...figures } = begun
  const send = async (values: Values) => {
    await save((seen) => changeProcedureRules(values, seen))
    toast.done(t('ui.saved'))
  }
  return (
    <Card title={t('sla.procedure')}>
      <p className="quiet">{t('sla.procedure_note')}</p>
      <ProblemForm<Values> readOnly={!servesAll} key={version} initial={figures} submitText={t('ui.save')} onSend={send} onValues={hold} extra={stale && <Button onClick={anew}>{t('ui.form.latest')}</Button>}>
        <div className="form-grid">
          {FIGURES.map(({ name, limits, measure }) => (
            <Field key={name} name={name} label={t(`sla.figure.${name}`)} required rules={[limits ? countRule(...limits) : amountRule({ zero: true })]}>
              {limits ? <CountField {...(measure ? { measure } : {})} /> : <YuanField />}
            </Field>
          ))}
        </div>
      </ProblemForm>
    </Card>
  )
}
