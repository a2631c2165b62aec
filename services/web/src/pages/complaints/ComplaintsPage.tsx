import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchComplaints, type ComplaintRow } from '@/api/figures'
import { TOPIC } from '@/api/topics'
import { ClockBadge } from '@/components/ClockBadge'
import { toldOr, Withheld } from '@/components/Withheld'
import { rowClock } from '@/components/clockState'
import { Export } from '@/components/Export'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Place } from '@/shell/Place'
import { useCommunity, useWhichCommunity } from '@/shell/community'
import { Within } from '../figures/Within'
import { useDepartments } from '../tickets/useDepartments'
import { useSubclasses } from '../tickets/useSubclasses'

const DEFAULTS = { ruled: 'all' }
const RULED = ['unruled', 'valid', 'partly_valid', 'invalid'] as const

/** "all" is a tab of this list, not a ruling. */
const asked = ({ ruled, ...rest }: ListParams): Record<string, string> => (ruled && ruled !== 'all' ? { ...rest, ruled } : { ...rest })

/** Q3: complaints with what was ruled and found, who is responsible, and whether the owner confirmed. */
export default function ComplaintsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const { params, change } = useListParams(DEFAULTS)
  const departments = useDepartments()
  const which = useWhichCommunity()
  const { both, below } = useSubclasses()
  const wide = locale === 'zh-CN' ? 0 : 30
  const filters = Object.fromEntries(Object.entries(params).filter(([key]) => !['ruled', 'sel', 'sort'].includes(key)))
  const tally = useQuery({
    queryKey: [TOPIC.ticket, 'complaint-counts', filters, community],
    queryFn: ({ signal }) => fetchComplaints({ community_id: community, ...filters, limit: '1' }, null, signal),
  }).data
  const confirmation = (row: ComplaintRow) => (row.close_reason === null ? t('complaints.awaiting') : row.close_reason === 'confirmed' ? t('complaints.confirmed') : row.close_reason === 'unreachable' ? t('complaints.unreachable') : t('complaints.other'))
  const responsible = (row: ComplaintRow) => [row.responsible_department, row.responsible_name].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead title={t('complaints.title')}><Export of="complaints" name={t('complaints.title')} query={{ community_id: community, ...filters, ...(params.ruled && params.ruled !== 'all' ? { ruled: params.ruled } : {}) }} /></PageHead>
      <Within params={params} since="registered_since" before="registered_before" onClear={(keys) => { change(keys, false) }} />
      <ListPage<ComplaintRow>
        id="complaints" topic={TOPIC.ticket} defaults={DEFAULTS} fixed={{ community_id: params.community_id ?? community }}
        fetchPage={(query, cursor, signal) => fetchComplaints(asked(query), cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.no} ${row.title}`} rowTo={(row) => `/tickets/${row.id}`}
        tabs={{ key: 'ruled', label: t('complaints.validity'), options: [{ value: 'all', label: t('complaints.ruled.all'), ...counted(tally, ...RULED) }, ...RULED.map((value) => ({ value, label: t(`complaints.ruled.${value}`), ...counted(tally, value) }))] }}
        filters={[
          { key: 'class_l1', label: t('complaints.class'), kind: 'select', options: codesOf('class').map((value) => ({ value, label: code('class', value) })), width: 150, clears: 'class_l2' },
          ...(params.class_l1 ? [{ key: 'class_l2', label: t('tickets.subclass'), kind: 'select' as const, options: below(params.class_l1, params.class_l2), width: 140 + wide }] : []),
          { key: 'severity', label: t('complaints.severity'), kind: 'select', options: codesOf('severity').map((value) => ({ value, label: code('severity', value) })), width: 110 },
          { key: 'department', label: t('complaints.department'), kind: 'select', options: departments, width: 140 + wide },
          { key: 'cause', label: t('complaints.cause'), kind: 'select', options: [{ value: 'known', label: t('complaints.cause_known') }, { value: 'unknown', label: t('complaints.cause_unknown') }], width: 130 },
          { key: 'confirmation', label: t('complaints.confirmation'), kind: 'select', options: [{ value: 'confirmed', label: t('complaints.confirmed') }, { value: 'unreachable', label: t('complaints.unreachable') }, { value: 'none', label: t('complaints.awaiting') }], width: 130 + wide },
          { key: 'open_only', label: t('complaints.open_only'), kind: 'select', options: [{ value: 'true', label: t('complaints.open_only') }], width: 120 },
        ]}
        columns={[
          { key: 'no', exact: true, title: t('tickets.no'), width: 168, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'title', title: t('tickets.subject'), render: (row) => <>{row.title}{row.class_l1 && <span className="quiet"> · {both(row)}</span>}</>, text: (row) => row.title },
          { key: 'class', title: t('complaints.class'), width: 180, hidden: true, render: (row) => both(row) ?? '–', text: (row) => both(row) ?? '' },
          { key: 'unit', roomy: true, beneath: 'title', title: t('tickets.unit'), width: which ? 172 : 98, render: (row) => <><Place of={row} />{row.withheld ? <Withheld /> : <span className="number">{row.unit_code ?? (which ? '' : '–')}</span>}</>, text: (row) => [which?.(row.community_id), toldOr(row, row.unit_code ?? '')].filter(Boolean).join(' ') },
          { key: 'severity', roomy: true, beneath: 'no', title: t('complaints.severity'), width: 74 + wide, render: (row) => <StateTag set="severity" code={row.severity} />, text: (row) => code('severity', row.severity) },
          { key: 'state', title: t('tickets.state'), width: 88 + 2 * wide, render: (row) => <StateTag set="ticket_state" code={row.state} />, text: (row) => code('ticket_state', row.state) },
          { key: 'cause', roomy: true, title: t('complaints.cause'), width: 110, render: (row) => (row.cause ? <span className="clip" title={row.cause}>{row.cause}</span> : <span className="quiet">–</span>), text: (row) => row.cause ?? '' },
          { key: 'validity', roomy: true, title: t('complaints.validity'), width: 76 + wide, render: (row) => (row.validity ? code('validity', row.validity) : <span className="quiet">{t('complaints.ruled.unruled')}</span>), text: (row) => (row.validity ? code('validity', row.validity) : '') },
          { key: 'responsible', roomy: true, beneath: 'state', title: t('complaints.responsible'), width: 104, render: (row) => <span className="clip">{responsible(row) || '–'}</span>, text: responsible },
          { key: 'confirmation', roomy: true, beneath: 'clock', title: t('complaints.confirmation'), width: 88 + wide, render: (row) => <span className={row.close_reason === 'confirmed' ? 'clock-met' : 'quiet'}>{confirmation(row)}</span>, text: confirmation },
          { key: 'clock', title: t('tickets.clock'), width: 156 + wide / 2, render: (row) => { const clock = rowClock(row); return clock ? <ClockBadge clock={clock} {...(row.clock_code ? { name: code('clock', row.clock_code) } : {})} brief /> : row.missed > 0 ? <span className="over-text">{t('complaints.missed', { count: row.missed })}</span> : <span className="quiet">–</span> }, text: (row) => String(row.missed) },
          { key: 'registered_at', hidden: true, title: t('tickets.registered_at'), width: 118, render: (row) => <span className="number">{shortDateTime(row.registered_at, locale)}</span>, text: (row) => dateTime(row.registered_at, locale) },
          { key: 'closed_at', title: t('complaints.closed_at'), width: 118, hidden: true, render: (row) => <span className="number">{row.closed_at ? shortDateTime(row.closed_at, locale) : '–'}</span>, text: (row) => (row.closed_at ? dateTime(row.closed_at, locale) : '') },
        ]}
        empty={{ title: t('complaints.empty'), hint: t('complaints.empty_hint') }}
      />
    </>
  )
}
