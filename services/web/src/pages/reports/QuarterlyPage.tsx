import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { publishQuarterly, quarterlyReport, saveWords, type QuarterlyReport } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { calendarDate, dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Departments } from './Departments'
import { Editions } from './Editions'
import { FrozenAt } from './FigureTable'
import { Frozen } from './Frozen'
import { QuarterlyContents } from './QuarterlyContents'
import { Receipts } from './Receipts'
import { WordsDialog } from './WordsDialog'
import './reports.css'

export default function QuarterlyPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(quarterlyReport(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded report={found.data} />
}

interface Words { summary?: string; actions: string }

/** One quarter: figures, the centre's words, the departments, and who has read what. */
function Loaded({ report }: { report: QuarterlyReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const mayPublish = useMay('ticketing.company_report.publish')
  const [again, setAgain] = useState(false)
  const [busy, setBusy] = useState(false)
  const { report: line, content } = report
  const latest = report.shown_edition === line.edition
  const said = report.wordings[0]?.words
  const frozen = report.editions.find((one) => one.number === report.shown_edition)?.made_at ?? null
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.quarterlyReport] })
  const publish = async () => {
    setBusy(true)
    try {
      await publishQuarterly(report, null, intent.key({ id: line.id, version: report.version }))
      toast.done(t('reports.quarterly.published_now'))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  return (
    <>
      <DetailLayout
        title={<>{t('reports.quarterly.title')} <span className="number">{line.quarter}</span> <StateTag set="report_state" code={line.state} /></>}
        note={<>{calendarDate(line.first_day, locale)} – {calendarDate(line.last_day, locale)} · {t('reports.due')} {calendarDate(line.last_day, locale)}{line.published_at && ` · ${t('reports.consolidated.issued')} ${dateTime(line.published_at, locale)}`}</>}
        actions={<>
          <Link to={`/reports/quarterly/${line.id}/print` as never}><Button>{t('ui.print')}</Button></Link>
          {mayPublish && line.edition === 0 && <Button type="primary" loading={busy} disabled={!said} onClick={() => { void publish() }}>{t('reports.quarterly.publish')}</Button>}
          {mayPublish && line.edition > 0 && latest && <Button onClick={() => { setAgain(true) }}>{t('reports.consolidated.issue_again')}</Button>}
        </>}
      >
        {line.edition > 0 && report.shown_edition === 0 && <Alert type="info" showIcon title={t('reports.quarterly.counted_now')} />}
        {frozen && <Frozen at={frozen} edition={report.shown_edition} live />}
        <FrozenAt at={frozen}><QuarterlyContents content={content} beside={mayPublish && latest ? said : undefined} /></FrozenAt>
        {mayPublish && latest && (
          <Card title={t('reports.quarterly.write')}>
            <ProblemForm<Words> submitText={t('ui.save')} initial={{ summary: said?.summary ?? '', actions: said?.actions ?? '' }} onSend={async ({ summary, actions }) => { await saveWords(report, { summary: summary ?? '', actions }); toast.done(t('ui.saved')); await refresh() }}>
              <Field name="summary" label={t('reports.quarterly.summary')} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} /></Field>
              <Field name="actions" label={t('reports.quarterly.actions')} required hint={t('reports.quarterly.actions_hint')} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={4} /></Field>
            </ProblemForm>
            {report.wordings.length > 1 && (
              <details><summary>{t('reports.quarterly.earlier', { count: report.wordings.length - 1 })}</summary>
                <ul className="plain-list lines">{report.wordings.slice(1).map((one) => <li key={one.number}><span className="quiet">{dateTime(one.made_at, locale)} {one.made_by_name}</span><p className="pre" style={{ margin: 0 }}>{one.words.actions}</p></li>)}</ul>
              </details>
            )}
          </Card>
        )}
        <Departments quarter={line.quarter} />
        {report.receipts.length > 0 && <Card title={t('reports.receipt.title')} flush><Receipts receipts={report.receipts} /></Card>}
        <Editions editions={report.editions} shown={report.shown_edition} />
      </DetailLayout>
      {again && <WordsDialog title={t('reports.consolidated.issue_again')} label={t('reports.reason')} onClose={() => { setAgain(false) }} onSend={async (reason, key) => { await publishQuarterly(report, reason, key); await refresh() }} />}
    </>
  )
}
