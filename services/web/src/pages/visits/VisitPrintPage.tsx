import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { visitDetail } from '@/api/visits'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { toldOr } from '@/components/Withheld'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { wording } from './wording'

/** E1-19 回访记录: also as a blank sheet for a visit at home. */
export default function VisitPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(visitDetail(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { visit, names, contact, questions, attempts } = found.data
  const given = new Map(visit.answers.map((answer) => [answer.question, answer]))
  const answer = (key: string) => {
    const said = given.get(key)
    const question = questions.questions.find((one) => one.key === key)
    if (said?.score) return `${said.score}/5 ${code('visit_score', String(said.score))}`
    const chosen = question?.options?.find((option) => option.key === said?.choice)
    if (chosen) return wording(chosen, locale)
    if (said?.text) return said.text
    if (visit.state === 'done' || !question) return ''
    return question.kind === 'score' ? [5, 4, 3, 2, 1].map((score) => `□ ${code('visit_score', String(score))}`).join('  ') : (question.options ?? []).map((option) => `□ ${wording(option, locale)}`).join('  ')
  }
  const tried = attempts.map((attempt) => `${dateTime(attempt.at, locale)} ${code('visit_method', attempt.method)} ${code('visit_outcome', attempt.outcome)}`).join('\n')
  const rows: [string, string][] = [
    [t('visits.cohort'), [code('cohort', visit.cohort), visit.label].filter(Boolean).join(' · ')], [t('visits.ticket'), visit.ticket_no ?? ''],
    [t('visits.unit'), [names.community, toldOr(visit, names.unit ?? '')].filter(Boolean).join(' ')], [t('visits.customer'), toldOr(visit, [contact?.name, contact?.phone].filter(Boolean).join(' '))],
    [t('visits.method'), visit.method ? code('visit_method', visit.method) : ''], [t('visits.time'), visit.visited_at ? dateTime(visit.visited_at, locale) : ''],
    [t('visits.attempts'), tried],
    ...questions.questions.map((question): [string, string] => [wording(question, locale), answer(question.key)]),
    [t('visits.score'), visit.score ? `${visit.score}/5 ${code('visit_score', String(visit.score))}` : ''],
    [t('visits.comment'), visit.comment ?? ''], [t('visits.next_action'), [visit.next_action, names.follow_up_no].filter(Boolean).join('\n')],
  ]
  return (
    <PrintPage title={t('visits.print')} number={visit.no} qr={`${window.location.origin}/callbacks/${visit.id}`} papers={['a4', 'a5']} again={false}>
      <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '30%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <div className="sheet-signs"><span>{t('visits.visitor')} {names.visitor ?? '____________'}</span><span>{t('ui.paper.sign')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
