import { useTranslation } from 'react-i18next'
import type { ReportCase } from '@/api/reports'
import { toldOr } from '@/components/Withheld'
import { calendarDate, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** With their shares of the paper's width: seventeen columns do not stand on a sheet unless words get what numbers leave. */
const COLUMNS = [
  ['line', 2.4], ['no', 7.4], ['time', 4.8], ['channel', 4], ['customer', 4.8], ['unit', 5.6], ['content', 13], ['class', 5.4], ['severity', 4], ['validity', 4.2], ['handler', 5],
  ['measure', 8.4], ['planned', 6.6], ['state', 4.8], ['result', 9.8], ['feedback', 5.4], ['remark', 4.4],
] as const

/** The columns of form E1-01 on paper, in their order. */
export function PaperCases({ cases, empty }: { cases: readonly ReportCase[]; empty: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <table className="paper-cases">
      <colgroup>{COLUMNS.map(([key, share]) => <col key={key} style={{ width: `${String(share)}%` }} />)}</colgroup>
      <thead><tr>{COLUMNS.map(([key]) => <th key={key} scope="col">{t(`reports.paper.${key}`)}</th>)}</tr></thead>
      <tbody>
        {cases.map((one, index) => (
          <tr key={one.ticket_id}>
            <td>{index + 1}</td><td>{one.no}</td><td>{shortDateTime(one.registered_at, locale)}</td><td>{code('channel', one.channel)}</td>
            <td>{toldOr(one, one.customer ?? t('reports.anonymous'))}</td><td>{toldOr(one, one.unit_code ?? one.place ?? '')}</td><td className="pre">{one.title}{'\n'}{one.content}</td>
            <td>{one.class_l1 ? code('class', one.class_l1) : ''}</td><td>{code('severity', one.severity)}</td><td>{one.validity ? code('validity', one.validity) : ''}</td>
            <td>{one.handler_name ?? ''}</td><td className="pre">{one.measure ?? ''}</td><td>{one.planned_on ? calendarDate(one.planned_on, locale) : ''}</td>
            <td>{code('ticket_state', one.state)}</td>
            <td className="pre">{[one.result, ...one.records.filter((record) => record.text).map((record) => `${shortDateTime(record.at, locale)} ${code('verb', record.verb)} ${record.text ?? ''}`)].filter(Boolean).join('\n')}</td>
            <td>{one.feedback ? code('report_feedback', one.feedback) : ''}</td><td className="pre">{one.remark ?? ''}</td>
          </tr>
        ))}
        {cases.length === 0 && <tr><td colSpan={COLUMNS.length}>{empty}</td></tr>}
      </tbody>
    </table>
  )
}
