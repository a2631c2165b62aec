import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { person } from '@/api/registry'
import { unmaskContact } from '@/api/ticketing'
import type { VisitDetail } from '@/api/visits'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { MaskedText } from '@/components/MaskedText'
import { Withheld } from '@/components/Withheld'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { PersonName } from '../households/PersonName'
import { PersonPhones } from '../households/PersonPhone'

/** Whom to call: masked, and every look behind the mask is on record. */
export function WhoToCall({ detail }: { detail: VisitDetail }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const { visit, contact } = detail
  const mayUnmask = useMay('ticketing.contact.unmask')
  const known = useQuery({ ...person(visit.person_id ?? ''), enabled: useMay('registry.person.read') && visit.person_id !== null })
  const ticket = visit.ticket_id
  return (
    <Card title={t('visits.who')}>
      <Facts>
        <Fact label={t('tickets.contact')}>{visit.withheld ? <Withheld /> : visit.person_id ? <PersonName id={visit.person_id} otherwise={contact?.name ?? null} /> : contact?.name ?? t('ui.not_set')}</Fact>
        {!visit.withheld && (
          <Fact label={t('tickets.phone')}>
            {contact?.phone && ticket
              ? <MaskedText masked={contact.phone} field={t('tickets.phone')} reveal={mayUnmask ? async (purpose) => (await unmaskContact(ticket, purpose)).phone ?? '' : undefined} />
              : visit.person_id ? <PersonPhones id={visit.person_id} /> : t('ui.not_set')}
          </Fact>
        )}
      </Facts>
      {known.data && known.data.flags.length > 0 && <p className="row" style={{ margin: '10px 0 0' }}>{known.data.flags.map((flag) => <Tag key={flag} color={flag === 'do_not_disturb' ? 'red' : 'purple'}>{code('flag', flag)}</Tag>)}</p>}
    </Card>
  )
}
