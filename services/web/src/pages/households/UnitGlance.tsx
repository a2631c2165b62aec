import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { notYetDue, unitAccount } from '@/api/billing'
import type { UnitOverview } from '@/api/registry'
import { history } from '@/api/ticketing'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StatTile, Tiles } from '@/components/StatTile'
import { listed } from '@/format/list'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { BillLines } from '../billing/Lines'
import { TicketLines } from './TicketLines'
import { Residents } from './UnitSummary'
import { FeesHidden, useFees } from './unverified'

/** Open tickets that are shown before one asks for all of them. */
const SOME = 6

/** A unit at a glance: who is there, what is open, what it is. */
export default function UnitGlance({ overview }: { overview: UnitOverview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { unit } = overview
  const mayBills = useMay('billing.bill.read')
  const mayPersons = useMay('registry.person.read')
  const mayTickets = useMay('ticketing.ticket.read')
  const { call, ...telling } = useFees(mayBills)
  const account = useQuery({ ...unitAccount(unit.id), ...telling.asking })
  const held = telling.held(account.error)
  const fees = telling.asking.enabled && !held
  const hidden = held ? { note: t('desk.fees_hidden_here'), ...(call ? { to: '/intake', search: { call: call.id } } : {}) } : {}
  const past = useQuery({ ...history({ unit_id: unit.id }), enabled: mayTickets })
  return (
    <div className="stack">
      {(mayBills || mayTickets) && <Tiles>
        {mayBills && <StatTile label={t('households.arrears')} loading={account.isPending && !held} value={fees && account.data ? <MoneyText cents={account.data.overdue_cents} owed /> : '–'} {...hidden} />}
        {mayBills && <StatTile label={t('households.pending')} loading={account.isPending && !held} value={fees && account.data ? <MoneyText cents={notYetDue(account.data)} /> : '–'} {...hidden} />}
        {mayTickets && <StatTile label={t('households.open_tickets')} loading={past.isPending} value={past.data?.open.length ?? '–'} />}
        {mayTickets && <StatTile label={t('households.in_90_days')} loading={past.isPending} value={past.data?.in_90_days ?? '–'} />}
      </Tiles>}
      <div className="detail unit-glance">
        <div className="stack">
          {mayPersons && <Card title={t('households.people')} flush><div className="scroll-x"><Residents overview={overview} /></div></Card>}
          {mayTickets && <Card title={t('households.open_tickets')} flush extra={<Link to="." search={{ tab: 'tickets' } as never} replace>{t('households.all_tickets')}</Link>}>{past.isError ? <Failure error={past.error} onRetry={() => { void past.refetch() }} /> : <TicketLines rows={past.data?.open.slice(0, SOME) ?? []} />}</Card>}
          {held && <Card title={t('households.open_bills')}><FeesHidden call={call} /></Card>}
          {fees && <Card title={t('households.open_bills')} flush extra={<Link to="." search={{ tab: 'bills' } as never} replace>{t('households.all_bills')}</Link>}>{account.isError ? <Failure error={account.error} onRetry={() => { void account.refetch() }} /> : <BillLines bills={account.data?.open_bills ?? []} empty={t('households.no_bills')} />}</Card>}
        </div>
        <aside className="stack">
          <Card title={t('households.unit')}>
            <Facts>
              <Fact label={t('households.area')}><span className="number">{unit.gross_area} m²</span></Fact>
              {unit.inner_area && <Fact label={t('households.inner_area')}><span className="number">{unit.inner_area} m²</span></Fact>}
              {unit.layout && !/^\d+$/.test(unit.layout) && <Fact label={t('households.layout')}>{unit.layout}</Fact>}
              <Fact label={t('households.delivered_on')}>{unit.delivered_on ? calendarDate(unit.delivered_on, locale) : t('ui.none')}</Fact>
              <Fact label={t('households.parking')}>{listed(overview.parking.map((space) => `${space.lot_code}-${space.code} ${code('parking_right', space.kind)}`)) || t('ui.none')}</Fact>
              {mayPersons && <Fact label={t('households.vehicles')}>{listed(overview.vehicles.map((vehicle) => [vehicle.plate, vehicle.brand, vehicle.colour].filter(Boolean).join(' '))) || t('ui.none')}</Fact>}
            </Facts>
          </Card>
          {overview.areas.length > 1 && <Card title={t('households.areas')}><ul className="plain-list">{overview.areas.map((area) => <li key={area.valid_from}>{t('households.area_from', { day: calendarDate(area.valid_from, locale), area: area.gross_area })}</li>)}</ul></Card>}
        </aside>
      </div>
    </div>
  )
}
