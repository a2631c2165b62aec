import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InquirySummary, Topic } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { share } from '@/format/share'
import { dateOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { FigureLink } from '../reports/FigureTable'
import { useSubclasses } from '../tickets/useSubclasses'

const FIGURES = ['asked', 'before', 'answered', 'in_time'] as const

/** What people asked, by topic; the same on the screen and on paper. */
export function InquiryTable({ summary }: { summary: InquirySummary }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { name } = useSubclasses()
  const line = (topic: Topic, title: string, key: string, className?: string) => (
    <tr key={key} className={className}>
      <th scope="row" style={{ fontWeight: topic.class_l1 || className ? 400 : 600, background: 'none', ...(topic.class_l2 ? { paddingInlineStart: 32 } : {}) }}>{title}</th>
      {FIGURES.map((one) => <td key={one} className="right"><FigureLink figure={topic[one]} /></td>)}
      <td className="right number">{share(topic.in_time.tickets, topic.asked.tickets, locale)}</td>
      <td className={`right${topic.waiting.tickets > 0 ? ' over-text' : ''}`}><FigureLink figure={topic.waiting} /></td>
    </tr>
  )
  const title = (topic: Topic) => (topic.class_l1 ? topic.class_l2 ? name(topic.class_l1, topic.class_l2) : code('class', topic.class_l1) : t('analysis.no_class'))
  return (
    <>
      <Card title={t('analysis.inquiries.topics')} flush>
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('analysis.inquiries.topic')}</th>{[...FIGURES, 'kept', 'waiting'] .map((one) => <th key={one} scope="col" className="right">{t(`analysis.inquiries.${one as 'kept'}`)}</th>)}</tr></thead>
            <tbody>
              {summary.topics.map((topic) => line(topic, title(topic), `${topic.class_l1 ?? ''}/${topic.class_l2 ?? ''}`, topic.class_l1 ? undefined : 'quiet'))}
              {summary.topics.length === 0 && <tr><td colSpan={7} className="quiet">{t('analysis.inquiries.none')}</td></tr>}
              {summary.topics.length > 0 && line(summary.total, t('figures.total'), 'total')}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={t('analysis.inquiries.articles')} flush>
        <ul className="plain-list lines">
          {summary.articles.map((one) => <li key={one.id} className="spread"><Link to="/kb" search={{ q: one.question } as never}>{one.question}</Link><span className="quiet">{code('article_topic', one.topic)} · <span className="number">{dateOnly(one.created_at, locale)}</span></span></li>)}
          {summary.articles.length === 0 && <li className="quiet">{t('analysis.inquiries.no_articles')}</li>}
        </ul>
      </Card>
    </>
  )
}
