import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Popconfirm } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFindings, importJob, RUNNING, stepImport, type ImportJob } from '@/api/imports'
import { communities } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { FindingsTable } from '@/components/FindingsTable'
import { csv, download } from '@/components/list/csv'
import { PageHead } from '@/components/PageHead'
import { ProgressPanel } from '@/components/ProgressPanel'
import { Steps } from '@/components/Steps'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { Outcome } from './Outcome'

/** What failed on its way has come in partly. */
const UNDOABLE = ['applied', 'failed']
const AT: Readonly<Record<string, number>> = { checked: 1, applying: 2, failed: 2, applied: 3, undoing: 3, undone: 3, discarded: 1 }

export default function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const job = useQuery(importJob(id))
  if (job.isPending) return <DetailSkeleton />
  if (job.isError) return <Failure error={job.error} onRetry={() => { void job.refetch() }} />
  return <Wizard job={job.data} />
}

function Wizard({ job }: { job: ImportJob }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const place = useMe().communities.find((one) => one.id === job.community_id)?.name
  const step = useMutation({
    mutationFn: (verb: 'apply' | 'discard' | 'undo') => stepImport(job.id, verb, job.version, crypto.randomUUID()),
    onSuccess: (next, verb) => {
      queries.setQueryData(importJob(job.id).queryKey, next)
      if (verb === 'discard') void navigate({ to: '/imports' })
    },
    onError: (error) => { toast.refused(error); void queries.invalidateQueries({ queryKey: [TOPIC.imports] }) },
  })
  // What an import brings in is shown all over: buildings, units, persons, prices.
  const settled = !RUNNING.includes(job.status)
  useEffect(() => {
    if (settled && job.status !== 'checked') void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== TOPIC.imports })
  }, [settled, job.status, queries])
  const sheets = Object.entries(job.sheets)
  const good = sheets.reduce((sum, [, sheet]) => sum + sheet.good, 0)
  const read = sheets.reduce((sum, [, sheet]) => sum + sheet.read, 0)
  const changed = Object.values(job.counts).reduce((sum, outcome) => sum + (outcome.updated ?? 0), 0)
  const inhabited = (useQuery(communities).data?.find((one) => one.id === job.community_id)?.units ?? 0) > 0
  return (
    <>
      <PageHead title={`${t('imports.job')} · ${job.filename}`} note={[place && `${t('imports.community')} ${place}`, job.uploaded_by_name, dateTime(job.checked_at, locale)].filter(Boolean).join(' · ')}>
        {job.status === 'checked' && <>
          <Button onClick={() => { step.mutate('discard') }} disabled={step.isPending}>{t('imports.discard')}</Button>
          <Button type="primary" disabled={good === 0} loading={step.isPending} onClick={() => { step.mutate('apply') }}>{t('imports.apply', { count: good })}</Button>
        </>}
        {UNDOABLE.includes(job.status) && changed === 0 && (
          <Popconfirm title={t('imports.undo')} description={<div style={{ maxWidth: 300 }}>{t('imports.undo_confirm')}</div>} okButtonProps={{ danger: true }} onConfirm={() => { step.mutate('undo') }}><Button danger loading={step.isPending}>{t('imports.undo')}</Button></Popconfirm>
        )}
        {job.status === 'applied' && <Link to="/estate"><Button type="primary">{t('imports.see_estate')}</Button></Link>}
      </PageHead>
      <Steps label={t('imports.title')} at={AT[job.status] ?? 1} titles={[t('imports.step.upload'), t('imports.step.check'), t('imports.step.import'), t('imports.step.done')]} />
      <div className="stack">
        {RUNNING.includes(job.status) && <div className="card card-body" style={{ padding: 20 }}><ProgressPanel title={t(job.status === 'undoing' ? 'imports.undoing' : 'imports.applying')} done={job.done} total={job.total || null} /></div>}
        {job.status === 'failed' && <Alert type="error" showIcon title={t('imports.failed')} />}
        {job.status === 'applied' && <Alert type="success" showIcon role="status" title={t('imports.applied')} description={changed > 0 && t('imports.changes_stayed', { count: changed })} />}
        {job.status === 'undone' && <Alert type="info" showIcon role="status" title={t('imports.undone')} />}
        {job.status === 'checked' && <Alert type={job.findings > 0 ? 'warning' : 'success'} showIcon role="status" title={job.findings > 0 ? t('imports.summary_bad', { read, good, findings: job.findings }) : t('imports.summary_good', { good })} />}
        {job.status === 'checked' && inhabited && <Alert type="info" showIcon title={t('imports.changes_stay')} />}
        {job.status !== 'checked' && <Outcome job={job} />}
        <Card title={t('imports.rows')} flush>
          <table className="plain-table">
            <thead><tr><th scope="col">{t('imports.sheet')}</th><th scope="col" className="right">{t('imports.read')}</th><th scope="col" className="right">{t('imports.good')}</th></tr></thead>
            <tbody>{sheets.map(([name, sheet]) => <tr key={name}><td>{name}</td><td className="right number">{sheet.read}</td><td className="right number">{sheet.good}</td></tr>)}</tbody>
          </table>
        </Card>
        {job.findings > 0 && <Findings job={job} />}
        {job.notes.length > 0 && (
          <Card title={t('imports.notes')} extra={<span className="quiet">{t('imports.notes_some', { count: job.notes.length })}</span>} flush>
            {/* A scrolling area has to be reachable by keyboard (WCAG 2.1.1). */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div role="region" tabIndex={0} aria-label={t('imports.notes')} style={{ maxHeight: 320, overflow: 'auto' }}>
              <ul className="plain-list lines">{job.notes.slice(0, 200).map((note) => <li key={`${note.sheet}/${note.row}/${note.code}`}><span className="quiet">{note.sheet} {note.row > 0 && note.row}</span> {note.message}</li>)}</ul>
            </div>
          </Card>
        )}
      </div>
    </>
  )
}

function Findings({ job }: { job: ImportJob }) {
  const { t } = useTranslation()
  const toast = useToast()
  const locale = useLocale()
  const code = useCodeName()
  const list = useInfiniteQuery({
    queryKey: [TOPIC.imports, job.id, 'findings'], queryFn: ({ pageParam, signal }) => fetchFindings(job.id, undefined, pageParam, signal),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next_cursor,
  })
  // The service words each problem in Chinese; other languages go by its code.
  const worded = (data: typeof list.data) => (data?.pages ?? []).flatMap((page) => page.items)
    .map((row) => ({ ...row, message: locale === 'zh-CN' ? row.message : code('finding', row.code) }))
  const shown = worded(list.data)
  const save = useMutation({
    mutationFn: async () => {
      let known: Pick<typeof list, 'data' | 'hasNextPage'> = list
      while (known.hasNextPage) known = await list.fetchNextPage({ throwOnError: true })
      const column = (key: 'sheet' | 'row' | 'column' | 'message' | 'value') => ({ key, title: t(`ui.findings.${key}`), render: () => null, text: (row: (typeof shown)[number]) => String(row[key]) })
      download(`${job.filename.replace(/\.xlsx$/i, '')}-${t('imports.findings')}.csv`, csv([column('sheet'), column('row'), column('column'), column('message'), column('value')], worded(known.data)))
    },
    onError: toast.refused,
  })
  // They are kept as long as the file is.
  if (list.isSuccess && shown.length === 0) return null
  return (
    <Card title={`${t('imports.findings')} ${job.findings}`} flush extra={<>
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button>}
      <Button size="small" loading={save.isPending} onClick={() => { save.mutate() }}>{t('imports.download')}</Button>
    </>}>
      {list.isError ? <Failure error={list.error} onRetry={() => { void list.refetch() }} /> : <FindingsTable findings={shown} label={t('imports.findings')} />}
    </Card>
  )
}
