import { useTranslation } from 'react-i18next'
import type { AssessmentContent, Figure, QuarterlyContent } from '@/api/reports'
import { Card } from '@/components/DetailLayout'
import { StatTile, Tiles } from '@/components/StatTile'
import { share } from '@/format/share'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { FigureLink, FigureTable } from './FigureTable'
import { departmentOnTime } from './onTime'

/** Editions from before counted all complaints of a department, valid or not. */
export const ofValid = (figures: readonly Figure[]) => figures.every((one) => !one.filter || one.filter.validity === 'valid')

/** The figures of a quarter with its words; the same for its makers and its readers. `beside`: words that stand in a form beside it already. */
export function QuarterlyContents({ content, beside }: { content: QuarterlyContent; beside?: QuarterlyContent['words'] | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const named = (set: 'class' | 'phase' | 'nature' | 'cause_kind', key: string | null) => (key ? code(set, key) : t('reports.quarterly.not_set'))
  return (
    <>
      <Tiles>
        <StatTile label={t('reports.quarterly.registered')} value={<FigureLink figure={content.registered} />} />
        <StatTile label={t('reports.quarterly.validity')} value={share(content.valid.tickets, content.valid.tickets + content.invalid.tickets, locale)} note={<>{t('reports.quarterly.valid')} <FigureLink figure={content.valid} /> · {t('reports.quarterly.invalid')} <FigureLink figure={content.invalid} /> · {t('reports.quarterly.unruled')} <FigureLink figure={content.unruled} /></>} />
        <StatTile label={t('reports.quarterly.closure')} value={share(content.closed.tickets, content.pending.tickets, locale)} note={<>{t('reports.quarterly.closed')} <FigureLink figure={content.closed} /> / {t('reports.quarterly.pending')} <FigureLink figure={content.pending} /></>} />
        <StatTile label={t('reports.quarterly.repeated')} value={<FigureLink figure={content.repeated} />} />
        <StatTile label={t('reports.quarterly.missed')} value={<FigureLink figure={content.missed} />} />
        <StatTile label={t('reports.quarterly.escalated')} value={<FigureLink figure={content.urged} />} note={<>{t('reports.quarterly.experts_silent')} <FigureLink figure={content.experts_silent} /></>} />
      </Tiles>
      <div className="report-columns">
        <Card title={t('reports.quarterly.by_class')} flush><FigureTable title={t('reports.case.class')} rows={content.by_class.map((figure) => ({ name: named('class', figure.key), figure }))} /></Card>
        <Card title={t('reports.quarterly.by_phase')} flush><FigureTable title={t('reports.phase')} rows={content.by_phase.map((figure) => ({ name: named('phase', figure.key), figure }))} /></Card>
        <Card title={t(ofValid(content.by_department) ? 'reports.quarterly.by_department_valid' : 'reports.quarterly.by_department')} flush><FigureTable title={t('reports.quarterly.department')} rows={content.by_department.map((figure) => ({ name: figure.key ?? t('reports.quarterly.nobody_yet'), figure }))} /></Card>
        <Card title={t('reports.quarterly.top_causes')} flush><FigureTable title={t('reports.quarterly.cause')} rows={content.top_causes.map((figure) => ({ name: named('cause_kind', figure.key), figure }))} /></Card>
        {content.causes.some((one) => one.key) && <Card title={t('reports.quarterly.causes')} flush><FigureTable title={t('reports.quarterly.nature')} rows={content.causes.map((figure) => ({ name: named('nature', figure.key), figure }))} /></Card>}
      </div>
      {content.words && !(beside && beside.summary === content.words.summary && beside.actions === content.words.actions) && (
        <Card title={t('reports.quarterly.words')}>
          {content.words.summary && <p className="pre">{content.words.summary}</p>}
          <h3>{t('reports.quarterly.actions')}</h3>
          <p className="pre" style={{ margin: 0 }}>{content.words.actions}</p>
        </Card>
      )}
    </>
  )
}

/** What a department has caused in a quarter, with the centre's comment. */
export function AssessmentContents({ content }: { content: AssessmentContent }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { pending, missed } = content
  return (
    <>
      <Tiles>
        <StatTile label={t('reports.quarterly.caused')} value={<FigureLink figure={content.caused} />} />
        <StatTile label={t('reports.quarterly.on_time')} value={departmentOnTime(content, locale)} note={<>{t('reports.quarterly.pending')} <FigureLink figure={pending} /> · {t('reports.quarterly.missed')} <FigureLink figure={missed} /></>} />
        <StatTile label={t('reports.quarterly.repeated')} value={<FigureLink figure={content.repeated} />} />
      </Tiles>
      <Card title={t('reports.quarterly.top_causes')} flush><FigureTable title={t('reports.quarterly.cause')} rows={content.top_causes.map((figure) => ({ name: figure.key ? code('cause_kind', figure.key) : t('reports.quarterly.not_set'), figure }))} /></Card>
      {content.causes.some((one) => one.key) && <Card title={t('reports.quarterly.causes')} flush><FigureTable title={t('reports.quarterly.nature')} rows={content.causes.map((figure) => ({ name: figure.key ? code('nature', figure.key) : t('reports.quarterly.not_set'), figure }))} /></Card>}
      {content.comment && <Card title={t('reports.quarterly.comment')}><p className="pre" style={{ margin: 0 }}>{content.comment}</p></Card>}
    </>
  )
}
