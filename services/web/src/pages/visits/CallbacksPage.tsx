import { PhoneOutlined, PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { fetchVisits, takeNext, visitsOf, type VisitRow } from '@/api/visits'
import { ClockBadge } from '@/components/ClockBadge'
import { toldOr, Withheld } from '@/components/Withheld'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { Place } from '@/shell/Place'
import { useCommunity, useWhichCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { asked, visitClock } from './filters'
import { BehindVisits } from './BehindVisits'
import { RoundDialog } from './RoundDialog'
import { Score } from './Score'

const DEFAULTS = { state: 'open' }
const ENDED = ['done', 'unreachable', 'cancelled'] as const

/** H4: everybody who is to be asked again, the most pressing first. */
export default function CallbacksPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const toast = useToast()
  const community = useCommunity() ?? undefined
  const mayConduct = useMay('ticketing.return_visit.conduct')
  const mayAssign = useMay('ticketing.return_visit.assign')
  const { params, change } = useListParams(DEFAULTS)
  const which = useWhichCommunity()
  const [adding, setAdding] = useState(false)
  const [taking, setTaking] = useState(false)
  const filters = Object.fromEntries(Object.entries(params).filter(([key]) => !['state', 'sel', 'sort'].includes(key)))
  const tally = useQuery(visitsOf('counts', { community_id: community, ...filters, limit: '1' })).data
  const next = async () => {
    setTaking(true)
    try {
      const { visit_id: id } = await takeNext({ ...(params.cohort ? { cohort: params.cohort } : {}), ...(community ? { community_id: community } : {}) })
      if (id) await navigate({ to: `/callbacks/${id}`, search: (params.cohort ? { cohort: params.cohort } : {}) as never })
      else toast.done(t('visits.nobody_left'))
    } catch (error) {
      if (asProblem(error).code === 'quiet_hours') toast.hint(t('visits.quiet_next'))
      else toast.refused(error)
    } finally {
      setTaking(false)
    }
  }
  useCommands({ new: mayConduct && (() => { void next() }) })
  const select = (key: string, label: string, options: { value: string; label: string }[], width = locale === 'zh-CN' ? 112 : 132) => ({ key, label, kind: 'select' as const, options, width })
  return (
    <>
      <PageHead title={t('visits.title')}>
        {mayAssign && <Button icon={<PlusOutlined />} onClick={() => { setAdding(true) }}>{t('visits.round.title')}</Button>}
        {mayConduct && <Button type="primary" icon={<PhoneOutlined />} loading={taking} onClick={() => { void next() }}>{t('visits.next')} <kbd className="hide-small">n</kbd></Button>}
      </PageHead>
      <BehindVisits params={params} onClear={(keys) => { change(keys, false) }} />
      <ListPage<VisitRow>
        id="callbacks" topic={TOPIC.visit} defaults={DEFAULTS} fixed={{ community_id: params.community_id ?? community }}
        fetchPage={(query, cursor, signal) => fetchVisits(asked(query), cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.no} ${code('cohort', row.cohort)}`} rowTo={(row) => `/callbacks/${row.id}`}
        tabs={{ key: 'state', label: t('visits.title'), options: [
          { value: 'open', label: t('visits.open'), ...counted(tally, 'due', 'attempted') },
          ...ENDED.map((state) => ({ value: state, label: code('visit_state', state), ...counted(tally, state) })),
          { value: 'all', label: t('ui.all') },
        ] }}
        filters={[
          select('cohort', t('visits.cohort'), codesOf('cohort').map((value) => ({ value, label: code('cohort', value) }))),
          select('score', t('visits.score'), codesOf('visit_score').sort().reverse().map((value) => ({ value, label: `${value} ${code('visit_score', value)}` }))),
          select('low', t('visits.low'), [{ value: 'true', label: t('visits.low') }]),
          select('overdue', t('visits.overdue'), [{ value: 'true', label: t('visits.overdue') }]),
          select('mine', t('visits.mine'), [{ value: 'true', label: t('visits.mine') }]),
        ]}
        columns={[
          { key: 'no', exact: true, title: t('visits.no'), width: 172, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'about', title: t('visits.about'), render: (row) => <>{row.claimed_by && <Tag color="blue">{row.claimed_by}</Tag>}{row.ticket_title ?? row.label ?? code('cohort', row.cohort)} <span className="quiet">· {code('cohort', row.cohort)}</span></>, text: (row) => row.ticket_title ?? row.label ?? code('cohort', row.cohort) },
          { key: 'unit', roomy: true, beneath: 'about', title: t('visits.unit'), width: which ? 172 : 100, render: (row) => <><Place of={row} />{row.withheld ? <Withheld /> : row.unit_code ? <Link to={`/units/${row.unit_id ?? ''}` as never} className="number">{row.unit_code}</Link> : !which && <span className="quiet">–</span>}</>, text: (row) => [which?.(row.community_id), toldOr(row, row.unit_code ?? '')].filter(Boolean).join(' ') },
          { key: 'state', title: t('visits.state'), width: locale === 'zh-CN' ? 96 : 118, render: (row) => <StateTag set="visit_state" code={row.state} />, text: (row) => code('visit_state', row.state) },
          { key: 'due', title: t('visits.due'), width: 164, render: (row) => { const clock = visitClock(row); return clock ? <ClockBadge clock={clock} brief /> : <span className="quiet number">{shortDateTime(row.due_at, locale)}</span> }, text: (row) => dateTime(row.due_at, locale) },
          { key: 'score', roomy: true, beneath: 'state', title: t('visits.score'), width: locale === 'zh-CN' ? 124 : 184, render: (row) => <Score score={row.score} />, text: (row) => String(row.score ?? '') },
          { key: 'owner', roomy: true, beneath: 'due', title: t('visits.owner'), width: 100, render: (row) => row.owner_name ?? <span className="quiet">{t('visits.everybody')}</span>, text: (row) => row.owner_name ?? '' },
          { key: 'ticket', exact: true, hidden: true, title: t('visits.ticket'), width: 184, render: (row) => row.ticket_id ? <Link to={`/tickets/${row.ticket_id}` as never} className="number">{row.ticket_no}</Link> : <span className="quiet">–</span>, text: (row) => row.ticket_no ?? '' },
          { key: 'comment', title: t('visits.comment'), width: 220, hidden: true, render: (row) => <span className="clip" title={row.comment ?? ''}>{row.comment ?? '–'}</span>, text: (row) => row.comment ?? '' },
          { key: 'community', title: t('visits.community'), width: 120, hidden: true, render: (row) => row.community_name ?? '–', text: (row) => row.community_name ?? '' },
        ]}
        empty={{ title: t('visits.empty'), hint: t('visits.empty_hint') }}
      />
      {adding && <RoundDialog onClose={() => { setAdding(false) }} />}
    </>
  )
}
