import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { person, unmaskPerson, type Person } from '@/api/registry'
import { Card, DetailLayout, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MaskedText } from '@/components/MaskedText'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay } from '@/shell/session'
import { EmailDialog } from './EmailDialog'
import { Parts } from './Parts'
import { PersonPhone } from './PersonPhone'
import { NEEDS } from './useSources'

const ContactsPart = lazy(() => import('./ContactsPart'))
const TicketsPart = lazy(() => import('./TicketsPart'))
const BillsPart = lazy(() => import('./BillsPart'))
const RoomsPart = lazy(() => import('./RoomsPart'))
const VehiclesPart = lazy(() => import('./VehiclesPart'))
const VisitsPart = lazy(() => import('./VisitsPart'))
const FilesPart = lazy(() => import('./FilesPart'))
const WishesPart = lazy(() => import('./WishesPart'))

export default function OwnerPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(person(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded key={id} owner={found.data} />
}

/** Owner 360°: everything about one person, masked until a purpose is stated. */
function Loaded({ owner }: { owner: Person }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const navigate = useNavigate()
  const mayUnmask = useMay('registry.person.unmask')
  const mayManage = useMay('registry.person.manage')
  const mayContacts = useMay(...Object.values(NEEDS))
  const mayTickets = useMay('ticketing.ticket.read')
  const mayBills = useMay('billing.bill.read')
  const mayVisits = useMay('ticketing.return_visit.read')
  const mayRegister = useMay('ticketing.ticket.register')
  const [editing, setEditing] = useState(false)
  const home = owner.units[0]?.unit_id
  const intake = mayRegister && home && (() => navigate({ to: '/intake', search: { unit: home } as never }))
  useCommands({ new: intake || undefined })
  const reveal = (field: 'id_number' | 'name' | 'email') => mayUnmask ? async (purpose: string) => (await unmaskPerson(owner.id, [field], purpose))[field] ?? '' : undefined
  const of = { person_id: owner.id }
  return (
    <DetailLayout
      title={<MaskedText masked={owner.name} field={t('staff.name')} reveal={reveal('name')} />}
      note={<span className="row">{code('person_kind', owner.kind)}{owner.flags.map((flag) => <Tag key={flag} color="purple">{code('flag', flag)}</Tag>)}</span>}
      actions={intake && <Button type="primary" onClick={() => { void intake() }}>{t('households.new_ticket')} <kbd className="hide-small">n</kbd></Button>}
    >
      <Card>
        <dl className="household-facts">
          <div><dt>{t('households.phone')}</dt><dd><PersonPhone id={owner.id} phones={owner.phones} /></dd></div>
          {owner.id_number && <div><dt>{owner.id_type ? code('id_type', owner.id_type) : t('households.id_number')}</dt><dd><MaskedText masked={owner.id_number} field={t('households.id_number')} reveal={reveal('id_number')} /></dd></div>}
          <div>
            <dt>{t('households.email')}</dt>
            <dd className="row">
              {owner.email ? <MaskedText masked={owner.email} field={t('households.email')} reveal={reveal('email')} /> : <span className="quiet">{t('ui.not_set')}</span>}
              {mayManage && <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => { setEditing(true) }}>{t('ui.edit')}</Button>}
            </dd>
          </div>
          <div><dt>{t('households.units')}</dt><dd className="number">{listed(owner.units.map((unit) => unit.code)) || t('ui.none')}</dd></div>
        </dl>
      </Card>
      <Parts parts={[
        { key: 'contacts', label: t('households.parts.contacts'), shown: mayContacts, body: <ContactsPart personId={owner.id} /> },
        { key: 'tickets', label: t('households.parts.tickets'), shown: mayTickets, body: <TicketsPart of={of} /> },
        { key: 'bills', label: t('households.parts.bills'), shown: mayBills, body: <BillsPart of={{ payer_id: owner.id }} /> },
        { key: 'rooms', label: t('households.parts.rooms'), shown: true, body: <RoomsPart owner={owner} /> },
        { key: 'vehicles', label: t('households.parts.vehicles'), shown: owner.vehicles.length + owner.parking.length > 0, body: <VehiclesPart owner={owner} /> },
        { key: 'visits', label: t('households.parts.visits'), shown: mayVisits, body: <VisitsPart of={of} /> },
        { key: 'files', label: t('households.parts.files'), shown: mayTickets, body: <FilesPart of={of} /> },
        { key: 'wishes', label: t('households.parts.wishes'), shown: true, body: <WishesPart owner={owner} /> },
      ]} />
      {editing && <EmailDialog owner={owner} onClose={() => { setEditing(false) }} />}
    </DetailLayout>
  )
}
