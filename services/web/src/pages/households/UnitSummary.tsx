import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { notYetDue, unitAccount } from '@/api/billing'
import { unitOverview, type UnitOverview } from '@/api/registry'
import { history } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StatTile, Tiles } from '@/components/StatTile'
import { shareText } from '@/format/share'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { PersonPhone } from './PersonPhone'
import { TicketLines } from './TicketLines'
import { useFees, type InCall } from './unverified'

/** What one needs to know of a household during a call: who, what they owe, what is open, what was last. */
export function UnitSummary({ id, shown }: { id: string; shown: InCall }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayBills = useMay('billing.bill.read')
  const fees = useFees(mayBills, shown)
  const overview = useQuery(unitOverview(id))
  const account = useQuery({ ...unitAccount(id), ...fees.asking })
  const hidden = fees.held(account.error)
  const past = useQuery(history({ unit_id: id }))
  if (overview.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (overview.isError) return <Failure error={overview.error} onRetry={() => { void overview.refetch() }} />
  const { unit, community_name } = overview.data
  const ended = past.data?.latest.filter((row) => past.data.open.every((one) => one.id !== row.id)).slice(0, 5) ?? []
  return (
    <div className="stack">
      <div className="spread">
        <h2><Link to={`/units/${id}` as never}>{unit.code}</Link> <span className="quiet">{community_name}</span></h2>
        <Tag>{code('occupancy', unit.occupancy_status)}</Tag>
      </div>
      <Tiles>
        {mayBills && hidden && <StatTile label={t('households.arrears')} value="–" note={t(fees.call ? 'desk.fees_hidden' : 'desk.fees_hidden_here')} />}
        {mayBills && !hidden && <StatTile label={t('households.arrears')} loading={account.isPending} value={account.data ? <MoneyText cents={account.data.overdue_cents} owed /> : '–'} {...(account.data ? { note: <>{t('households.pending')} <MoneyText cents={notYetDue(account.data)} /></> } : {})} />}
        <StatTile label={t('households.open_tickets')} loading={past.isPending} value={past.data?.open.length ?? '–'} {...(past.data && past.data.open.length > 0 ? { tone: 'risk' as const } : {})} />
        <StatTile label={t('households.in_90_days')} loading={past.isPending} value={past.data?.in_90_days ?? '–'} />
      </Tiles>
      <Card title={t('households.people')} flush><Residents overview={overview.data} /></Card>
      {past.data && past.data.open.length > 0 && <Card title={t('households.open_tickets')} flush><TicketLines rows={past.data.open} /></Card>}
      {ended.length > 0 && <Card title={t('households.ended')} flush><TicketLines rows={ended} /></Card>}
    </div>
  )
}

export function Residents({ overview }: { overview: UnitOverview }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayPersons = useMay('registry.person.read')
  const owners = new Set(overview.owners.map((owner) => owner.person_id))
  const others = overview.occupants.filter((occupant) => !owners.has(occupant.person_id))
  if (!mayPersons) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('households.persons_hidden')}</p>
  if (overview.owners.length + others.length === 0) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('households.nobody')}</p>
  return (
    <table className="plain-table">
      <tbody>
        {overview.owners.map((owner) => (
          <tr key={owner.person_id}>
            <td><Link to={`/owners/${owner.person_id}` as never} className="strong">{owner.name}</Link></td>
            <td>{code('relation', 'owner')}<span className="quiet"> {shareText(owner.share)}</span></td>
            <td><PersonPhone id={owner.person_id} phones={overview.phones[owner.person_id] ?? []} /></td>
          </tr>
        ))}
        {others.map((occupant) => (
          <tr key={occupant.id}>
            <td><Link to={`/owners/${occupant.person_id}` as never}>{occupant.name}</Link></td>
            <td>{code('relation', occupant.relation)}</td>
            <td><PersonPhone id={occupant.person_id} phones={occupant.phone ? [occupant.phone] : []} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
