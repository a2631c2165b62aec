import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { person, unmaskPerson, type Person } from '@/api/registry'
import { history } from '@/api/ticketing'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MaskedText } from '@/components/MaskedText'
import { calendarDate } from '@/format/time'
import { shareText } from '@/format/share'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { EmailDialog } from './EmailDialog'
import { PersonPhone } from './PersonPhone'
import { VisitHistory } from '../visits/VisitLines'
import { TicketLines } from './TicketLines'

export default function OwnerPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(person(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded owner={found.data} />
}

/** Owner 360°: everything about one person, masked until a purpose is stated. */
function Loaded({ owner }: { owner: Person }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayUnmask = useMay('registry.person.unmask')
  const mayManage = useMay('registry.person.manage')
  const [editing, setEditing] = useState(false)
  const mayTickets = useMay('ticketing.ticket.read')
  const past = useQuery({ ...history({ person_id: owner.id }), enabled: mayTickets })
  const reveal = (field: 'id_number' | 'name' | 'email') => mayUnmask ? async (purpose: string) => (await unmaskPerson(owner.id, [field], purpose))[field] ?? '' : undefined
  return (
    <DetailLayout
      title={<MaskedText masked={owner.name} field={t('staff.name')} reveal={reveal('name')} />}
      note={<span className="row">{code('person_kind', owner.kind)}{owner.flags.map((flag) => <Tag key={flag} color="purple">{code('flag', flag)}</Tag>)}</span>}
      side={(
        <Card title={t('households.owner')}>
          <Facts>
            <Fact label={t('households.phone')}><PersonPhone id={owner.id} phones={owner.phones} /></Fact>
            {owner.id_number && <Fact label={owner.id_type ? code('id_type', owner.id_type) : t('households.id_number')}><MaskedText masked={owner.id_number} field={t('households.id_number')} reveal={reveal('id_number')} /></Fact>}
            <Fact label={t('households.email')}>
              {owner.email ? <MaskedText masked={owner.email} field={t('households.email')} reveal={reveal('email')} /> : <span className="quiet">{t('ui.not_set')}</span>}
              {mayManage && <Button type="link" size="small" onClick={() => { setEditing(true) }}>{t('ui.edit')}</Button>}
            </Fact>
            <Fact label={t('households.vehicles')}>{owner.vehicles.map((vehicle) => [vehicle.plate, vehicle.brand].filter(Boolean).join(' ')).join('、') || t('ui.none')}</Fact>
          </Facts>
        </Card>
      )}
    >
      <Card title={t('households.units')} flush>
        <div className="scroll-x">
          <table className="plain-table">
            <tbody>
              {owner.units.map((unit) => (
                <tr key={unit.unit_id + unit.relation}>
                  <td><Link to={`/units/${unit.unit_id}` as never} className="strong number">{unit.code}</Link></td><td>{unit.community_name}</td>
                  <td>{code('relation', unit.relation)} {shareText(unit.share, locale)}</td><td>{code('occupancy', unit.occupancy_status)}</td>
                  <td className="nowrap quiet">{t('households.since', { day: calendarDate(unit.valid_from, locale) })}</td>
                </tr>
              ))}
              {owner.units.length === 0 && <tr><td className="quiet">{t('ui.none')}</td></tr>}
            </tbody>
          </table>
        </div>
      </Card>
      {mayTickets && <Card title={t('households.open_tickets')} flush><TicketLines rows={past.data?.open ?? []} /></Card>}
      {mayTickets && (past.data?.latest.length ?? 0) > 0 && <Card title={t('households.latest')} flush><TicketLines rows={past.data?.latest ?? []} /></Card>}
      <VisitHistory of={{ person_id: owner.id }} />
      {owner.household.length > 0 && (
        <Card title={t('households.household')} flush>
          <table className="plain-table"><tbody>{owner.household.map((member) => <tr key={member.person_id + member.unit_id}><td><Link to={`/owners/${member.person_id}` as never}>{member.name}</Link></td><td>{code('relation', member.relation)}</td></tr>)}</tbody></table>
        </Card>
      )}
      {editing && <EmailDialog owner={owner} onClose={() => { setEditing(false) }} />}
    </DetailLayout>
  )
}
