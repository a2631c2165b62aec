import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { writeProposal, type FeedbackAnalysis, type Proposal } from '@/api/analysis'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'

/** What is to be done about it, written by the centre. */
export function ProposalCard({ analysis, proposal }: { analysis: FeedbackAnalysis; proposal: Proposal }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const mayWrite = useMay('ticketing.company_report.publish')
  const { since, until, department } = analysis
  const send = async ({ text }: { text: string }) => {
    await writeProposal({ since, until, department, text: text.trim() }, proposal.version)
    toast.done(t('ui.saved'))
    await queries.invalidateQueries({ queryKey: [TOPIC.analysis] })
  }
  return (
    <Card title={department ? t('analysis.feedback.proposals_of', { department }) : t('analysis.feedback.proposals')} extra={proposal.written_at && <span className="quiet">{proposal.written_by_name} {dateTime(proposal.written_at, locale)}</span>}>
      {mayWrite ? (
        <ProblemForm<{ text: string }> key={`${since}/${until}/${department ?? ''}/${proposal.version}`} submitText={t('ui.save')} initial={{ text: proposal.text }} onSend={send}>
          <Field name="text" label={t('analysis.feedback.proposals')} className="named-above" required hint={t('analysis.feedback.proposals_hint')} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={4} /></Field>
        </ProblemForm>
      ) : <p className={proposal.text ? 'pre' : 'quiet'} style={{ margin: 0 }}>{proposal.text || t('analysis.feedback.no_proposals')}</p>}
    </Card>
  )
}
