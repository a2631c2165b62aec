import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Person } from '@/api/registry'
import { Card } from '@/components/DetailLayout'
import { useCodeName } from '@/i18n/codes'
import TenuresPart from './TenuresPart'

/** Units somebody has and had, and who shares them now. */
export default function RoomsPart({ owner }: { owner: Person }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const unit = (id: string) => owner.units.find((one) => one.unit_id === id)?.code
  return (
    <div className="stack">
      <TenuresPart of="persons" id={owner.id} />
      {owner.household.length > 0 && (
        <Card title={t('households.household')} flush>
          <table className="plain-table">
            <tbody>{owner.household.map((member) => <tr key={member.person_id + member.unit_id + member.relation}><td><Link to={`/owners/${member.person_id}` as never}>{member.name}</Link></td><td>{code('relation', member.relation)}</td><td className="number">{unit(member.unit_id)}</td></tr>)}</tbody>
          </table>
        </Card>
      )}
    </div>
  )
}
