import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrears, notYetDue } from '@/api/billing'
import { buildings, stack } from '@/api/registry'
import { buildingTickets } from '@/api/ticketing'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { MoneyText } from '@/components/MoneyText'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { MODES, type Mode, type StackEntrance } from '@/components/stack/shade'
import { StackView } from '@/components/stack/StackView'
import { totals } from '@/components/stack/totals'
import { StatTile, Tiles } from '@/components/StatTile'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'

const CommunityDialog = lazy(() => import('./CommunityDialog'))

/** 楼栋图 of one building, coloured by what is asked: who owes, where something is open, who lives where. */
export default function EstatePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const communities = useMe().communities
  const community = useCommunity() ?? communities[0]?.id ?? null
  const { params, change } = useListParams()
  const mayBills = useMay('billing.bill.browse')
  const mayTickets = useMay('ticketing.ticket.read')
  const mayImport = useMay('registry.import.run')
  const mayChange = useMay('registry.community.manage')
  const [editing, setEditing] = useState(false)
  const mayBuild = useMay('registry.unit.manage')
  const modes = MODES.filter((mode) => (mode === 'arrears' ? mayBills : mode === 'tickets' ? mayTickets : true))
  const mode = modes.find((known) => known === params.mode) ?? modes[0] ?? 'occupancy'
  const list = useQuery({ ...buildings(community ?? ''), enabled: community !== null })
  const building = list.data?.find((known) => known.id === params.building) ?? list.data?.[0]
  const front = useQuery({ ...stack(building?.id ?? ''), enabled: building !== undefined })
  const owed = useQuery({ ...arrears(community ?? '', building?.id), enabled: mayBills && building !== undefined })
  const open = useQuery({ ...buildingTickets(building?.id ?? ''), enabled: mayTickets && building !== undefined })

  const begin = (
    <span className="row" style={{ justifyContent: 'center' }}>
      {mayImport && <Link to="/imports"><Button type="primary">{t('estate.import')}</Button></Link>}
      {mayBuild && <Link to="/admin/estate"><Button>{t('estate.builder.title')}</Button></Link>}
    </span>
  )
  if (!community) return <><PageHead title={t('estate.title')} /><Blank title={t('estate.none')} hint={t('estate.none_hint')} action={begin} /></>
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  const debts = new Map(owed.data?.items.map((row) => [row.unit_id, row]))
  const tickets = new Map(open.data?.map((row) => [row.unit_id, row.open]))
  const entrances: StackEntrance[] = (front.data?.entrances ?? []).map((entrance) => ({
    id: entrance.id, code: entrance.code,
    floors: entrance.floors.map((floor) => ({
      floor: floor.floor,
      units: floor.units.map((unit) => ({ id: unit.id, number: unit.number, code: unit.code, occupancy: unit.occupancy_status, arrears_cents: debts.get(unit.id)?.overdue_cents ?? 0, pending_cents: notYetDue(debts.get(unit.id)), open_tickets: tickets.get(unit.id) ?? 0 })),
    })),
  }))
  return (
    <>
      <PageHead title={t('estate.title')} note={communities.find((one) => one.id === community)?.name}>
        <Select value={building?.id} aria-label={t('estate.building')} style={{ width: 160 }} showSearch={{ optionFilterProp: 'label' }} loading={list.isPending}
          options={list.data?.map((known) => ({ value: known.id, label: known.name ?? t('estate.building_name', { code: known.code }) })) ?? []} onChange={(value) => { change({ building: value }, false) }} />
        {mayChange && <Button onClick={() => { setEditing(true) }}>{t('estate.community.edit')}</Button>}
      </PageHead>
      <Suspense fallback={<Opening />}>{editing && <CommunityDialog id={community} onClose={() => { setEditing(false) }} />}</Suspense>
      {list.isSuccess && !building && <Blank title={t('estate.none')} hint={t('estate.none_hint')} action={begin} />}
      {building && (
        <div className="stack">
          <Tiles>
            <StatTile label={t('estate.units')} value={building.units} />
            {totals(building.by_status).map(({ group, units }) => <StatTile key={group} label={t(`estate.${group}`)} value={units} />)}
            {mayBills && <StatTile label={t('estate.arrears')} loading={owed.isPending} value={<MoneyText cents={owed.data?.overdue_cents ?? 0} owed />} />}
            {mayBills && <StatTile label={t('households.pending')} loading={owed.isPending} value={<MoneyText cents={notYetDue(owed.data)} />} />}
            {mayTickets && <StatTile label={t('estate.open_tickets')} loading={open.isPending} value={open.data?.reduce((sum, row) => sum + row.open, 0) ?? 0} />}
          </Tiles>
          {front.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
          {front.isError && <Failure error={front.error} onRetry={() => { void front.refetch() }} />}
          {front.isSuccess && (
            <StackView name={building.name ?? t('estate.building_name', { code: building.code })} entrances={entrances} mode={mode} modes={modes}
              onMode={(next: Mode) => { change({ mode: next }) }} onOpen={(unit) => { void navigate({ to: `/units/${unit.id}` as never }) }} />
          )}
        </div>
      )}
    </>
  )
}
