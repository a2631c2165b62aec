import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acknowledgeException, exceptionCounts, fetchExceptions, type Exceptional } from '@/api/exceptions'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import type { ListParams } from '@/components/list/types'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName, type CodeSet } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'

const DEFAULTS = { seen: 'no' }
/** What the code beside an exception names; a number of a notice is no code. */
const ABOUT: Readonly<Record<string, CodeSet>> = { not_accepted: 'ticket_kind', clock_missed: 'clock', transfer_unwanted: 'transfer_state', ticket_silent: 'ticket_state', task_overdue: 'task_state', application_overdue: 'ticket_state', callback_late: 'callback_kind', callback_failed: 'callback_kind', answer_undelivered: 'delivery_error', mail_waiting: 'mail_trouble', mail_flood: 'mail_trouble', mailbox_unreadable: 'mail_trouble' }

function asked({ seen, ...rest }: ListParams): Record<string, string> {
  return { ...rest, ...(seen === 'yes' ? { acknowledged: 'true' } : {}) }
}

/** What has no page of its own is found in its list. */
const LISTS: Readonly<Record<string, string>> = { duty: '/duty', late_callback: '/calls?view=callbacks&state=due', callback: '/calls?view=callbacks&state=unreachable', mail: '/admin/channels?tab=mails', mailbox: '/admin/channels' }

export function exceptionPath(row: Pick<Exceptional, 'link' | 'link_id'>): string {
  const list = LISTS[row.link]
  if (list) return list
  return row.link === 'incident' ? `/incidents/${row.link_id}` : `/tickets/${row.link_id}`
}

/** What went wrong and nobody has put right: seen once, it comes back when it gets worse. */
export default function ExceptionsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity()
  const mayAcknowledge = useMay('ticketing.exception.acknowledge')
  const { scope } = useMe()
  const may = { mail: useMay('ticketing.incoming_mail.handle'), mailbox: useMay('ticketing.channel.read') }
  const counts = useQuery(exceptionCounts(community)).data?.counts
  const [seeing, setSeeing] = useState<Exceptional | null>(null)
  const wide = locale === 'zh-CN' ? 0 : 40
  const asSeen = useListParams(DEFAULTS).params.seen === 'yes'
  // What came in from outside and belongs to no community yet, and the way it comes in by, are the centre's to see to.
  const closed = ({ link, community_id: where }: Exceptional) => (link === 'mail' || link === 'mailbox') && !(may[link] && (where !== null || scope === 'tenant'))
  const about = (row: Exceptional) => { const set = ABOUT[row.source]; return set && row.about ? code(set, row.about) : '' }
  return (
    <>
      <PageHead title={t('shell.menu.exceptions')} note={t('exceptions.note')} />
      <ListPage<Exceptional>
        id="exceptions" topic={TOPIC.exception} defaults={DEFAULTS} fixed={{ community_id: community ?? undefined }} fetchPage={(query, cursor, signal) => fetchExceptions(asked(query), cursor, signal)}
        rowKey={(row) => `${row.source}-${row.subject_id}`} rowName={(row) => `${code('exception', row.source)} ${row.label}`} rowTo={(row) => (closed(row) ? '/exceptions' : exceptionPath(row))}
        tabs={{ key: 'seen', label: t('shell.menu.exceptions'), options: [{ value: 'no', label: t('exceptions.open'), count: counts && Object.values(counts).reduce((sum, one) => sum + one, 0) }, { value: 'yes', label: t('exceptions.seen') }] }}
        filters={[{ key: 'source', label: t('exceptions.kind'), kind: 'select', width: 190, options: codesOf('exception').map((value) => ({ value, label: `${code('exception', value)}${counts?.[value] ? ` · ${counts[value]}` : ''}` })) }]}
        columns={[
          { key: 'source', title: t('exceptions.kind'), width: 112 + wide, render: (row) => <span className="strong">{code('exception', row.source)}</span>, text: (row) => code('exception', row.source) },
          { key: 'what', title: t('exceptions.what'), render: (row) => <span className="clip" title={`${row.label} ${about(row)}`}><span className="number">{row.label}</span> <span className="quiet">{about(row)}</span></span>, text: (row) => `${row.label} ${about(row)}` },
          { key: 'where', title: t('exceptions.where'), width: 120, roomy: true, render: (row) => <span className="clip">{row.community_name ?? t('exceptions.no_community')}</span>, text: (row) => row.community_name ?? '' },
          { key: 'since', title: t('exceptions.since'), width: 116, render: (row) => <span className="number">{shortDateTime(row.since, locale)}</span>, text: (row) => dateTime(row.since, locale) },
          { key: 'who', roomy: true, beneath: 'since', title: t('exceptions.who'), width: 90, render: (row) => row.who_name ?? <span className="quiet">{t('exceptions.nobody')}</span>, text: (row) => row.who_name ?? '' },
          { key: 'seen', title: t('exceptions.note_label'), width: asSeen ? 300 : 176 + 3 * wide, render: (row) => (row.acknowledged_at
            ? <span className="clip" title={row.note ?? ''}>{row.note} <span className="quiet">{t('exceptions.seen_by', { name: row.acknowledged_by_name, at: shortDateTime(row.acknowledged_at, locale) })}</span></span>
            : <span className="row">{closed(row) ? <span className="quiet">{t('exceptions.centre')}</span> : <Link to={exceptionPath(row) as never}>{t(`exceptions.next.${row.source as 'not_accepted'}`)}</Link>}{mayAcknowledge && <Button size="small" onClick={(event) => { event.stopPropagation(); setSeeing(row) }}>{t('exceptions.acknowledge')}</Button>}</span>),
            text: (row) => row.note ?? '' },
        ]}
        empty={{ title: t('exceptions.empty'), hint: t('exceptions.empty_hint') }}
      />
      {seeing && <Acknowledge row={seeing} onClose={() => { setSeeing(null) }} />}
    </>
  )
}

function Acknowledge({ row, onClose }: { row: Exceptional; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.exception] })
  const send = async ({ note }: { note: string }, key: string) => {
    try {
      await acknowledgeException({ source: row.source as never, subject_id: row.subject_id, degree: row.degree, note }, key)
    } catch (error) {
      if (asProblem(error).status === 409) await refresh()
      throw error
    }
    toast.done(t('exceptions.done'))
    onClose()
    await refresh()
  }
  return (
    <Modal open onCancel={onClose} title={`${code('exception', row.source)} · ${row.label}`} okText={t('exceptions.acknowledge')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'acknowledge' }}>
      <ProblemForm<{ note: string }> id="acknowledge" dialog submitText={null} onBusy={setBusy} onSend={send}>
        <Field name="note" label={t('exceptions.note_label')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
