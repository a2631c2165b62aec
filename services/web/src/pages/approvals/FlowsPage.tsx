import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { approvalFlows, changeApprovalFlows, type ApprovalClass, type ApprovalFlows } from '@/api/kinds'
import { asProblem } from '@/api/problem'
import { CompanyWide } from '@/components/CompanyWide'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useServesAll } from '@/shell/session'
import { CLASSES } from '../tickets/classes'

const APPROVERS = ['desk_lead', 'hotline_manager', 'affairs_manager', 'engineering_supervisor', 'cs_supervisor', 'cs_manager', 'csc_staff', 'leader_in_charge', 'top_management'] as const

type Values = Record<ApprovalClass, { steps: (typeof APPROVERS)[number][]; reply_days: number }>

/** Which roles approve which class of applications, in which order, and until when the applicant is answered. */
export default function FlowsPage() {
  const { t } = useTranslation()
  const flows = useQuery(approvalFlows)
  if (flows.isPending) return <DetailSkeleton />
  if (flows.isError) return <Failure error={flows.error} onRetry={() => { void flows.refetch() }} />
  return (
    <>
      <PageHead title={t('shell.menu.approval_flows')} note={t('kinds.flows_note')} />
      <CompanyWide />
      <section className="card"><div className="card-body"><FlowsForm key={flows.data.version} flows={flows.data} /></div></section>
    </>
  )
}

function FlowsForm({ flows: { version, ...content } }: { flows: ApprovalFlows }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const servesAll = useServesAll()
  const toast = useToast()
  const queries = useQueryClient()
  const send = async (values: Values, key: string) => {
    try {
      await changeApprovalFlows(values, version, key)
      toast.done(t('kinds.flows_saved'))
    } catch (error) {
      if (asProblem(error).status === 412) await queries.invalidateQueries({ queryKey: approvalFlows.queryKey })
      throw error
    }
    await queries.invalidateQueries({ queryKey: approvalFlows.queryKey })
  }
  return (
    <ProblemForm<Values> readOnly={!servesAll} submitText={t('kinds.save')} onSend={send} initial={content as unknown as Values}>
      {(CLASSES.application ?? []).map((one) => (
        <fieldset key={one} className="form-group">
          <legend>{code('class', one)}</legend>
          <div className="form-grid">
          <Field name={[one, 'steps']} label={t('kinds.flow_steps')} required rules={[{ type: 'array', min: 1, max: 3, message: t('kinds.flow_steps_bad') }]}>
            <Select mode="multiple" maxCount={3} options={APPROVERS.map((value) => ({ value, label: code('role', value) }))} />
          </Field>
          <Field name={[one, 'reply_days']} label={t('kinds.flow_days')} required rules={[countRule(1, 60)]}><CountField measure="days" /></Field>
          </div>
        </fieldset>
      ))}
    </ProblemForm>
  )
}
