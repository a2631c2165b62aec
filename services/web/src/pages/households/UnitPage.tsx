import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { unitOverview, type UnitOverview } from '@/api/registry'
import { DetailLayout, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useCodeName } from '@/i18n/codes'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay } from '@/shell/session'
import { Parts } from './Parts'

const UnitGlance = lazy(() => import('./UnitGlance'))
const TicketsPart = lazy(() => import('./TicketsPart'))
const BillsPart = lazy(() => import('./BillsPart'))
const MetersPart = lazy(() => import('./MetersPart'))
const TenuresPart = lazy(() => import('./TenuresPart'))
const VisitsPart = lazy(() => import('./VisitsPart'))
const FilesPart = lazy(() => import('./FilesPart'))
const Warranty = lazy(() => import('./Warranty').then((module) => ({ default: module.Warranty })))

export default function UnitPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const overview = useQuery(unitOverview(id))
  if (overview.isPending) return <DetailSkeleton />
  if (overview.isError) return <Failure error={overview.error} onRetry={() => { void overview.refetch() }} />
  return <Loaded key={id} overview={overview.data} />
}

/** Unit 360°: who owns it and did, who lives there and did, what they owe, what was reported. */
function Loaded({ overview }: { overview: UnitOverview }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const navigate = useNavigate()
  const { unit } = overview
  const mayBills = useMay('billing.bill.read')
  const mayMeters = useMay('billing.meter.read')
  const mayPersons = useMay('registry.person.read')
  const mayTickets = useMay('ticketing.ticket.read')
  const mayVisits = useMay('ticketing.return_visit.read')
  const mayRegister = useMay('ticketing.ticket.register')
  const mayReceive = useMay('billing.payment.receive')
  const intake = () => navigate({ to: '/intake', search: { unit: unit.id } as never })
  const pay = () => navigate({ to: '/cashier', search: { unit: unit.id } as never })
  useCommands({ new: mayRegister && intake, pay: mayReceive && pay })
  const of = { unit_id: unit.id }
  return (
    <DetailLayout
      title={<span className="number">{unit.code}</span>} note={<>{overview.community_name} · {code('unit_type', unit.unit_type)} · {code('occupancy', unit.occupancy_status)}</>}
      actions={<>
        {mayRegister && <Button type="primary" onClick={() => { void intake() }}>{t('households.new_ticket')} <kbd className="hide-small">n</kbd></Button>}
        {mayReceive && <Button onClick={() => { void pay() }}>{t('households.take_money')} <kbd className="hide-small">F8</kbd></Button>}
      </>}
    >
      <Parts parts={[
        { key: 'glance', label: t('households.parts.glance'), shown: true, body: <UnitGlance overview={overview} /> },
        { key: 'residents', label: t('households.parts.residents'), shown: mayPersons, body: <TenuresPart of="units" id={unit.id} /> },
        { key: 'tickets', label: t('households.parts.tickets'), shown: mayTickets, body: <TicketsPart of={of} /> },
        { key: 'bills', label: t('households.parts.bills'), shown: mayBills, body: <BillsPart of={of} /> },
        { key: 'meters', label: t('households.parts.meters'), shown: mayMeters, body: <MetersPart unit={unit.id} /> },
        { key: 'visits', label: t('households.parts.visits'), shown: mayVisits, body: <VisitsPart of={of} /> },
        { key: 'files', label: t('households.parts.files'), shown: mayTickets, body: <FilesPart of={of} /> },
        { key: 'warranty', label: t('households.warranty.title'), shown: true, body: <Warranty unitId={unit.id} buildingId={unit.building_id} /> },
      ]} />
    </DetailLayout>
  )
}
