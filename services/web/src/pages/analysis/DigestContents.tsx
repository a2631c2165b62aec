import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DigestContent } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { listed } from '@/format/list'
import { calendarDate, dateOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { FeedbackTables } from './FeedbackTables'
import '../reports/reports.css'

/** What was said of a department in a period, as its head was sent it: figures, cases and what is proposed. */
export function DigestContents({ content }: { content: DigestContent }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { analysis, cases, communities } = content
  const { proposal } = analysis
  const days = (from: string, to: string) => `${calendarDate(from, locale)} – ${calendarDate(to, locale)}`
  return (
    <>
      <p className="quiet" style={{ margin: 0 }}>{days(analysis.since, analysis.until)} · {communities ? listed(communities) : t('analysis.all_communities')} · {t('analysis.compared', { since: calendarDate(analysis.before_since, locale), until: calendarDate(analysis.before_until, locale) })}</p>
      {proposal && <Card title={t('analysis.feedback.proposals')} extra={proposal.written_by_name && <span className="quiet">{proposal.written_by_name}</span>}><p className="pre" style={{ margin: 0 }}>{proposal.text}</p></Card>}
      <FeedbackTables analysis={analysis} />
      <Card title={t('analysis.digest.cases')} flush>
        <ul className="plain-list lines">
          {cases.map((one) => <li key={one.ticket_id} className="spread"><span><Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.no}</Link> {one.title} <span className="quiet">{one.class_l1 && code('class', one.class_l1)} <span className="number">{dateOnly(one.registered_at, locale)}</span></span></span><span className="row"><StateTag set="severity" code={one.severity} /><StateTag set="ticket_state" code={one.state} /></span></li>)}
          {cases.length === 0 && <li className="quiet">{t('analysis.digest.no_cases')}</li>}
        </ul>
      </Card>
    </>
  )
}
