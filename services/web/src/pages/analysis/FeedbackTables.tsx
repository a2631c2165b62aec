import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackAnalysis, Theme } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { useCodeName } from '@/i18n/codes'
import { useSubclasses } from '../tickets/useSubclasses'
import { ChangeCell, LowCell } from './ChangeCell'

const plain = { fontWeight: 400, background: 'none' } as const

/** What was said, by what it is about and where it comes from; the same on the screen and on paper. */
export function FeedbackTables({ analysis }: { analysis: FeedbackAnalysis }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const { name } = useSubclasses()
  // Nobody answers for a suggestion or an inquiry: a department's digest has complaints alone.
  const kinds = analysis.department ? (['complaints'] as const) : (['complaints', 'suggestions', 'inquiries'] as const)
  // Nobody is shown a column of what they may not read.
  const low = analysis.total.low !== null
  const columns = kinds.length + 1 + Number(low)
  const lowHead = low && <th scope="col" className="right">{t('analysis.feedback.low')}</th>
  const heads = (first: string) => <thead><tr><th scope="col">{first}</th>{kinds.map((kind) => <th key={kind} scope="col" className="right">{t(`analysis.feedback.${kind}`)}</th>)}{lowHead}</tr></thead>
  const cells = (one: Theme) => <>{kinds.map((kind) => <ChangeCell key={kind} change={one[kind]} />)}{one.low && <LowCell change={one.low} />}</>
  const card = (title: string, table: ReactNode) => <Card title={title} flush><div className="scroll-x">{table}</div></Card>
  const none = (count: number, columns: number) => count === 0 && <tr><td colSpan={columns} className="quiet">{t('figures.nothing')}</td></tr>
  return (
    <>
      {card(t('analysis.feedback.by_class'), (
        <table className="plain-table">
          {heads(t('tickets.class'))}
          <tbody>
            {analysis.by_class.map((one) => (
              <Fragment key={one.key ?? ''}>
                <tr><th scope="row" style={plain}>{one.key ? code('class', one.key) : t('analysis.no_class')}</th>{cells(one)}</tr>
                {one.subthemes.map((sub) => <tr key={sub.class_l2}><th scope="row" style={{ ...plain, paddingInlineStart: 32 }}>{name(one.key ?? '', sub.class_l2)}</th>{kinds.map((kind) => <ChangeCell key={kind} change={sub[kind]} />)}{low && <td className="right quiet">–</td>}</tr>)}
              </Fragment>
            ))}
            {none(analysis.by_class.length, columns)}
            {analysis.by_class.length > 0 && <tr><th scope="row" style={{ background: 'none' }}>{t('figures.total')}</th>{cells(analysis.total)}</tr>}
          </tbody>
        </table>
      ))}
      {card(t('analysis.feedback.by_community'), (
        <table className="plain-table">
          {heads(t('visits.community'))}
          <tbody>{analysis.by_community.map((one) => <tr key={one.key}><th scope="row" style={plain}>{one.name ?? t('ui.unknown')}</th>{cells(one)}</tr>)}{none(analysis.by_community.length, columns)}</tbody>
        </table>
      ))}
      <div className="report-columns">
        {card(t('analysis.feedback.by_cause'), (
          <table className="plain-table">
            <thead><tr><th scope="col">{t('reports.quarterly.cause')}</th><th scope="col" className="right">{t('analysis.feedback.complaints')}</th></tr></thead>
            <tbody>{analysis.by_cause.map((one) => <tr key={one.key ?? ''}><td>{one.key ? code('cause_kind', one.key) : t('reports.quarterly.not_set')}</td><ChangeCell change={one.complaints} /></tr>)}{none(analysis.by_cause.length, 2)}</tbody>
          </table>
        ))}
        {!analysis.department && card(t('analysis.feedback.by_department'), (
          <table className="plain-table">
            <thead><tr><th scope="col">{t('reports.quarterly.department')}</th><th scope="col" className="right">{t('analysis.feedback.complaints')}</th>{lowHead}</tr></thead>
            <tbody>{analysis.by_department.map((one) => <tr key={one.key ?? ''}><td>{one.key ?? t('reports.quarterly.nobody_yet')}</td><ChangeCell change={one.complaints} />{one.low && <LowCell change={one.low} />}</tr>)}{none(analysis.by_department.length, 2 + Number(low))}</tbody>
          </table>
        ))}
      </div>
    </>
  )
}
