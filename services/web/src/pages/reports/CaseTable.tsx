import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportCase } from '@/api/reports'
import { StateTag } from '@/components/StateTag'
import { Withheld } from '@/components/Withheld'
import { calendarDate, shortDateTime, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** The rows of a daily report (E1-01) on the screen; what is still missing stands where it belongs. */
export function CaseTable({ cases, empty, onRemark }: { cases: readonly ReportCase[]; empty: string; onRemark?: (one: ReportCase) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const missing = <span className="over-text">{t('reports.missing')}</span>
  return (
    <div className="scroll-x">
      <table className="plain-table report-cases">
        <thead><tr>{(['no', 'customer', 'content', 'class', 'moves', 'measure', 'state', 'remark'] as const).map((key) => <th key={key} scope="col">{t(`reports.case.${key}`)}</th>)}</tr></thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.ticket_id}>
              <td><Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.no}</Link><br /><span className="quiet number nowrap">{shortDateTime(one.registered_at, locale)} {code('channel', one.channel)}</span></td>
              <td>{one.withheld ? <Withheld /> : <>{one.customer ?? <span className="quiet">{t('reports.anonymous')}</span>}<br /><span className="number">{one.unit_code ?? one.place ?? ''}</span></>}</td>
              <td className="report-words"><span className="strong">{one.title}</span><br /><span className="quiet pre">{one.content}</span></td>
              <td>{one.class_l1 ? code('class', one.class_l1) : t('ui.not_set')}<br /><StateTag set="severity" code={one.severity} />{one.validity && <><br /><span className="quiet">{code('validity', one.validity)}</span></>}</td>
              <td>{one.moves.map((move) => code('report_move', move)).join(' · ')}<br /><span className="quiet">{one.handler_name ?? t('tickets.unassigned')}</span></td>
              <td className="report-words">
                <span className="pre">{one.measure ?? (one.lacks.includes('measure') ? missing : <span className="quiet">–</span>)}</span>
                <br /><span className="number quiet">{t('reports.planned_on')} {one.planned_on ? calendarDate(one.planned_on, locale) : one.lacks.includes('planned_on') ? missing : '–'}</span>
              </td>
              <td className="report-words">
                <StateTag set="ticket_state" code={one.state} />{one.overdue && <> <span className="over-text">{t('reports.overdue')}</span></>}
                {one.result && <><br /><span className="pre">{one.result}</span></>}
                {one.feedback && <><br /><span className="quiet">{code('report_feedback', one.feedback)}</span></>}
                {one.records.length > 0 && (
                  <details><summary>{t('reports.records', { count: one.records.length })}</summary>
                    <ul className="plain-list">{one.records.map((record, index) => <li key={index} className="pre"><span className="number quiet">{timeOnly(record.at, locale)}</span> {code('verb', record.verb)} <span className="quiet">{record.by}</span> {record.text}</li>)}</ul>
                  </details>
                )}
              </td>
              <td className="report-words"><span className="pre">{one.remark ?? ''}</span>{onRemark && <Button size="small" type="link" style={{ padding: 0 }} onClick={() => { onRemark(one) }}>{one.remark ? t('reports.change_remark') : t('reports.add_remark')}</Button>}</td>
            </tr>
          ))}
          {cases.length === 0 && <tr><td colSpan={8} className="quiet">{empty}</td></tr>}
        </tbody>
      </table>
    </div>
  )
}
