import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchMeters, KINDS, type Meter } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useUnitFilter } from '../billing/useUnitFilter'
import { MeterDrawer } from './MeterDrawer'
import { plain } from './words'

const AROUND = ['view']

/** The meters of a community; one that is opened shows what it was read at. */
export function MeterList({ community, begin }: { community: string; begin: ReactNode }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const unit = useUnitFilter()
  const [opened, setOpened] = useState<Meter | null>(null)
  return (
    <>
      <ListPage<Meter>
        id="meters" topic={TOPIC.meterReading} around={AROUND} fixed={{ community_id: community }} fetchPage={(query, cursor, signal) => fetchMeters(query, cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => row.no} onOpen={setOpened}
        tabs={{ key: 'kind', label: t('meters.kind'), options: [{ value: '', label: t('ui.all') }, ...KINDS.map((value) => ({ value, label: code('meter_kind', value) }))] }}
        filters={[...unit, { key: 'no', label: t('meters.no'), kind: 'text', width: 140 }, { key: 'part', label: t('meters.part'), kind: 'select', width: 120, options: codesOf('meter_part').map((value) => ({ value, label: code('meter_part', value) })) }, { key: 'gone', label: t('meters.gone'), kind: 'select', width: 130, options: [{ value: 'true', label: t('meters.gone_too') }] }]}
        columns={[
          { key: 'no', title: t('meters.no'), width: 150, render: (row) => <span className="number strong">{row.no}</span>, text: (row) => row.no },
          { key: 'kind', title: t('meters.kind'), width: 90, render: (row) => code('meter_kind', row.kind), text: (row) => code('meter_kind', row.kind) },
          { key: 'unit', title: t('billing.unit'), render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : <>{code('meter_part', row.part)}{row.place && <span className="quiet"> · {row.place}</span>}</>, text: (row) => row.unit_code ?? row.place ?? '' },
          { key: 'multiplier', title: t('meters.multiplier'), width: 80, align: 'end', roomy: true, render: (row) => <span className="number">{plain(row.multiplier)}</span>, text: (row) => plain(row.multiplier) },
          { key: 'value', title: t('meters.last'), width: 110, align: 'end', render: (row) => <span className="number">{plain(row.value)}</span>, text: (row) => plain(row.value) },
          { key: 'on', title: t('meters.read_on'), width: 130, render: (row) => calendarDate(row.read_on, locale), text: (row) => row.read_on },
          { key: 'note', title: t('billing.state'), width: 150, render: (row) => row.closed_on ? <span className="quiet">{t('meters.taken_out', { day: calendarDate(row.closed_on, locale) })}</span> : row.held ? <span className="over-text">{t('meters.held')}</span> : row.was_estimated ? t('meters.estimated') : '' },
        ]}
        empty={{ title: t('meters.no_meters'), hint: t('meters.no_meters_hint'), action: begin }}
      />
      {opened && <MeterDrawer key={opened.id} meter={opened} onClose={() => { setOpened(null) }} />}
    </>
  )
}
