import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { callers, person, type Person } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useCodeName } from '@/i18n/codes'
import { UnitSummary } from '../households/UnitSummary'
import type { Caller } from './CallerSearch'

/** Beside the form: who is calling, then the household of the unit in question. */
export function CallerPane({ caller, onChoose }: { caller: Caller; onChoose: (caller: Caller) => void }) {
  const { t } = useTranslation()
  const byPhone = useQuery({ ...callers(caller.phone ?? ''), enabled: caller.phone !== undefined && !caller.unitId })
  const byPerson = useQuery({ ...person(caller.personId ?? ''), enabled: caller.personId !== undefined && !caller.unitId })
  if (caller.unitId) return <UnitSummary id={caller.unitId} />
  if (!caller.phone && !caller.personId) return <div className="card"><Blank title={t('tickets.customer')} hint={t('tickets.intake.caller_none')} /></div>
  const asked = caller.personId ? byPerson : byPhone
  if (asked.isPending) return <Skeleton active />
  if (asked.isError) return <Failure error={asked.error} onRetry={() => { void asked.refetch() }} />
  const people = caller.personId ? [byPerson.data].filter((one) => one !== undefined) : byPhone.data?.callers ?? []
  if (people.length === 0) return <div className="card"><Blank title={t('tickets.intake.unknown')} /></div>
  return <Card title={t('tickets.intake.candidates')} flush>{people.map((one) => <Candidate key={one.id} person={one} caller={caller} onChoose={onChoose} />)}</Card>
}

function Candidate({ person: one, caller, onChoose }: { person: Person; caller: Caller; onChoose: (caller: Caller) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  return (
    <div className="candidate">
      <div className="row"><span className="strong">{one.name}</span>{one.flags.map((flag) => <Tag key={flag} color="purple">{code('flag', flag)}</Tag>)}<span className="quiet number">{one.phones.join(' / ')}</span></div>
      <ul className="plain-list">
        {one.units.map((unit) => (
          <li key={unit.unit_id + unit.relation} className="spread">
            <span><span className="strong number">{unit.code}</span> {unit.community_name} <span className="quiet">{code('relation', unit.relation)}</span></span>
            <Button size="small" onClick={() => { onChoose({ ...caller, unitId: unit.unit_id, communityId: unit.community_id, personId: one.id }) }} aria-label={`${t('tickets.intake.choose')} ${unit.code}`}>{t('tickets.intake.choose')}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
