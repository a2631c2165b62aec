import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { approveReadings, fetchReadings, KINDS, type Reading } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { useUnitFilter } from '../billing/useUnitFilter'
import { ReadingSteps } from './ReadingSteps'
import { plain, used } from './words'

const AROUND = ['view']

/** Readings by what they wait for; those that are checked are approved together. */
export function ReadingList({ community }: { community: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const unit = useUnitFilter()
  const mayApprove = useMay('billing.reading.approve')
  const { params } = useListParams()
  const waiting = useQuery({
    queryKey: [TOPIC.meterReading, 'waiting', community], queryFn: async ({ signal }) => (await fetchReadings({ community_id: community, state: 'draft', limit: '200' }, null, signal)).items.length,
  }).data
  const approve = useMutation({
    mutationFn: ({ ids }: { ids: readonly string[]; clear: () => void }) => approveReadings(ids, intent.key(['approve', ...ids])),
    onSuccess: ({ approved }, { clear }) => { intent.done(); toast.done(t('meters.approved', { count: approved })); clear() },
    onError: toast.refused,
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.meterReading] }),
  })
  return (
    <ListPage<Reading>
      id="readings" topic={TOPIC.meterReading} around={AROUND} fixed={{ community_id: community }} fetchPage={(query, cursor, signal) => fetchReadings(query, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => `${row.unit_code ?? ''} ${row.meter_no}`}
      tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...codesOf('reading_state').map((state) => ({ value: state, label: code('reading_state', state), ...(state === 'draft' ? { count: waiting } : {}) }))] }}
      filters={[...unit, { key: 'kind', label: t('meters.kind'), kind: 'select', width: 110, options: KINDS.map((value) => ({ value, label: code('meter_kind', value) })) }, { key: 'month', label: `${t('meters.month')} 2026-11`, kind: 'text', width: 160 }]}
      {...(mayApprove && params.state === 'checked' ? { batch: (ids: readonly string[], clear: () => void) => <Button type="primary" size="small" loading={approve.isPending} onClick={() => { approve.mutate({ ids, clear }) }}>{t('meters.approve')}</Button> } : {})}
      columns={[
        { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : code('meter_part', row.part), text: (row) => row.unit_code ?? code('meter_part', row.part) },
        { key: 'meter', title: t('meters.no'), width: 150, render: (row) => <>{code('meter_kind', row.kind)} <span className="number">{row.meter_no}</span></>, text: (row) => row.meter_no },
        { key: 'on', title: t('meters.read_on'), width: 120, render: (row) => calendarDate(row.read_on, locale), text: (row) => row.read_on },
        { key: 'last', title: t('meters.last'), width: 90, align: 'end', render: (row) => <span className="number">{plain(row.previous_value)}</span>, text: (row) => plain(row.previous_value) },
        { key: 'now', title: t('meters.now'), width: 90, align: 'end', render: (row) => <span className="number">{plain(row.value)}</span>, text: (row) => plain(row.value) },
        { key: 'quantity', title: t('meters.quantity'), width: 110, align: 'end', render: (row) => <span className={row.finding ? 'over-text number' : 'number'}>{used(row.quantity, row.kind)}</span>, text: (row) => plain(row.quantity) },
        { key: 'finding', title: t('meters.finding'), render: (row) => <Finding row={row} />, text: (row) => (row.finding ? code('reading_finding', row.finding) : '') },
        { key: 'source', title: t('meters.source'), width: 120, roomy: true, render: (row) => [code('reading_source', row.source), row.reader].filter(Boolean).join(' · '), text: (row) => code('reading_source', row.source) },
        { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 210 : 260, render: (row) => <span className="row"><StateTag set="reading_state" code={row.state} /><ReadingSteps reading={row} /></span>, text: (row) => code('reading_state', row.state) },
      ]}
      empty={{ title: t('meters.none'), hint: t('meters.none_hint') }}
    />
  )
}

/** What is unusual, against which average, and who says why it is right or wrong. */
function Finding({ row }: { row: Reading }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const said = row.reject_text ?? row.check_text
  return (
    <>
      {row.finding && <span>{code('reading_finding', row.finding)}{row.average && <span className="quiet"> · {t('meters.average', { value: used(row.average, row.kind) })}</span>}</span>}
      {said && <><br /><small className="quiet">{said} · {(row.reject_text ? row.decided_by_name : row.checked_by_name) ?? t('ui.unknown')}</small></>}
    </>
  )
}
