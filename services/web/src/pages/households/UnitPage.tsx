import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { notYetDue, unitAccount } from '@/api/billing'
import { unitOverview, type UnitOverview } from '@/api/registry'
import { history } from '@/api/ticketing'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StatTile, Tiles } from '@/components/StatTile'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay } from '@/shell/session'
import { BillLines, PaymentLines } from '../billing/Lines'
import { VisitHistory } from '../visits/VisitLines'
import { TicketLines } from './TicketLines'
import { Residents } from './UnitSummary'
import { Warranty } from './Warranty'

export default function UnitPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const overview = useQuery(unitOverview(id))
  if (overview.isPending) return <DetailSkeleton />
  if (overview.isError) return <Failure error={overview.error} onRetry={() => { void overview.refetch() }} />
  return <Loaded overview={overview.data} />
}

/** Unit 360°: who owns it and did, who lives there, what they owe, what was reported. */
function Loaded({ overview }: { overview: UnitOverview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const { unit } = overview
  const mayBills = useMay('billing.bill.read')
  const mayPersons = useMay('registry.person.read')
  const mayPayments = useMay('billing.payment.read')
  const mayTickets = useMay('ticketing.ticket.read')
  const mayRegister = useMay('ticketing.ticket.register')
  const mayReceive = useMay('billing.payment.receive')
  const account = useQuery({ ...unitAccount(unit.id), enabled: mayBills })
  const past = useQuery({ ...history({ unit_id: unit.id }), enabled: mayTickets })
  const intake = () => navigate({ to: '/intake', search: { unit: unit.id } as never })
  const pay = () => navigate({ to: '/cashier', search: { unit: unit.id } as never })
  useCommands({ new: mayRegister && intake, pay: mayReceive && pay })
  const span = (from: string, to: string | null) => to ? t('households.until', { from: calendarDate(from, locale), to: calendarDate(to, locale) }) : t('households.since', { day: calendarDate(from, locale) })
  const credit = account.data?.credits.reduce((sum, one) => sum + one.balance_cents, 0) ?? 0
  return (
    <DetailLayout
      title={<span className="number">{unit.code}</span>} note={<>{overview.community_name} · {code('unit_type', unit.unit_type)} · {code('occupancy', unit.occupancy_status)}</>}
      actions={<>
        {mayRegister && <Button type="primary" onClick={() => { void intake() }}>{t('households.new_ticket')} <kbd className="hide-small">n</kbd></Button>}
        {mayReceive && <Button onClick={() => { void pay() }}>{t('households.take_money')} <kbd className="hide-small">F8</kbd></Button>}
      </>}
      side={<>
        {mayPersons && <Card title={t('households.people')} flush><div className="scroll-x"><Residents overview={overview} /></div></Card>}
        <Card title={t('households.unit')}>
          <Facts>
            <Fact label={t('households.area')}><span className="number">{unit.gross_area} m²</span></Fact>
            {unit.inner_area && <Fact label={t('households.inner_area')}><span className="number">{unit.inner_area} m²</span></Fact>}
            {unit.layout && !/^\d+$/.test(unit.layout) && <Fact label={t('households.layout')}>{unit.layout}</Fact>}
            <Fact label={t('households.delivered_on')}>{unit.delivered_on ? calendarDate(unit.delivered_on, locale) : t('ui.none')}</Fact>
            <Fact label={t('households.parking')}>{overview.parking.map((space) => `${space.lot_code}-${space.code} ${code('parking_right', space.kind)}`).join('、') || t('ui.none')}</Fact>
            {mayPersons && <Fact label={t('households.vehicles')}>{overview.vehicles.map((vehicle) => [vehicle.plate, vehicle.brand, vehicle.colour].filter(Boolean).join(' ')).join('、') || t('ui.none')}</Fact>}
          </Facts>
        </Card>
        <Warranty unitId={unit.id} buildingId={unit.building_id} />
        {overview.areas.length > 1 && <Card title={t('households.areas')}><ul className="plain-list">{overview.areas.map((area) => <li key={area.valid_from}>{t('households.area_from', { day: calendarDate(area.valid_from, locale), area: area.gross_area })}</li>)}</ul></Card>}
      </>}
    >
      {(mayBills || mayTickets) && <Tiles>
        {mayBills && <StatTile label={t('households.arrears')} loading={account.isPending} value={<MoneyText cents={account.data?.overdue_cents ?? 0} owed />} />}
        {mayBills && <StatTile label={t('households.pending')} loading={account.isPending} value={<MoneyText cents={notYetDue(account.data)} />} />}
        {mayBills && <StatTile label={t('households.credit')} loading={account.isPending} value={<MoneyText cents={credit} />} />}
        {mayTickets && <StatTile label={t('households.open_tickets')} loading={past.isPending} value={past.data?.open.length ?? 0} />}
        {mayTickets && <StatTile label={t('households.in_90_days')} loading={past.isPending} value={past.data?.in_90_days ?? 0} />}
      </Tiles>}
      {mayBills && <Card title={t('households.open_bills')} flush extra={<Link to="/bills" search={{ unit_id: unit.id } as never}>{t('households.all_bills')}</Link>}>{account.isError ? <Failure error={account.error} /> : <BillLines bills={account.data?.open_bills ?? []} empty={t('households.no_bills')} />}</Card>}
      {mayTickets && <Card title={t('households.open_tickets')} flush><TicketLines rows={past.data?.open ?? []} /></Card>}
      {mayTickets && (past.data?.latest.length ?? 0) > 0 && <Card title={t('households.latest')} flush><TicketLines rows={past.data?.latest ?? []} /></Card>}
      <VisitHistory of={{ unit_id: unit.id }} />
      {mayBills && (account.data?.last_payments.length ?? 0) > 0 && <Card title={t('households.last_payments')} flush extra={mayPayments && <Link to="/payments" search={{ unit_id: unit.id } as never}>{t('households.all_payments')}</Link>}><PaymentLines payments={account.data?.last_payments ?? []} /></Card>}
      {mayPersons && <Card title={t('households.ownership')} flush>
        <table className="plain-table">
          <tbody>
            {overview.ownerships.map((ownership) => (
              <tr key={ownership.id}>
                <td>{ownership.owners.map((owner, index) => <span key={owner.person_id}>{index > 0 && '、'}<Link to={`/owners/${owner.person_id}` as never}>{owner.name}</Link></span>)}</td>
                <td className="nowrap">{span(ownership.valid_from, ownership.valid_to)}</td>
                <td>{ownership.current && t('households.current')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>}
    </DetailLayout>
  )
}
