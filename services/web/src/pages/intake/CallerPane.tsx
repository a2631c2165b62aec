import { Button, Skeleton, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useCodeName } from '@/i18n/codes'
import { UnitSummary } from '../households/UnitSummary'
import type { InCall } from '../households/unverified'
import type { Caller, Candidate } from './caller'
import type { Recognised } from './useCaller'

interface Props {
  shown: InCall
  caller: Caller
  recognised: Recognised
  /** The candidate that Enter takes. */
  active: number
  onChoose: (candidate: Candidate) => void
  /** What has to be said first to whoever lives there. */
  children?: ReactNode
}

/** Beside the form: who is calling, then the household of the unit in question. */
export function CallerPane({ shown, caller, recognised, active, onChoose, children }: Props) {
  const { t } = useTranslation()
  if (caller.unitId) return <div>{children}<UnitSummary id={caller.unitId} shown={shown} /></div>
  if (!caller.phone && !caller.personId) return <div className="card"><Blank title={t('tickets.customer')} hint={t('tickets.intake.caller_none')} /></div>
  if (recognised.pending) return <Skeleton active />
  if (recognised.error) return <Failure error={recognised.error} onRetry={recognised.again} />
  if (recognised.candidates.length === 0) return <div className="card"><Blank title={t('tickets.intake.unknown')} {...(shown.call ? { hint: t('tickets.intake.unknown_hint') } : {})} /></div>
  return (
    <Card title={t('tickets.intake.candidates')} flush>
      <ul className="plain-list candidates" id="candidates">
        {recognised.candidates.map((one, index) => <Line key={one.person.id + (one.unit?.unit_id ?? '')} candidate={one} active={index === active} onChoose={onChoose} />)}
      </ul>
    </Card>
  )
}

function Line({ candidate, active, onChoose }: { candidate: Candidate; active: boolean; onChoose: (candidate: Candidate) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const { person, unit } = candidate
  return (
    <li className={`spread candidate${active ? ' at' : ''}`} aria-current={active}>
      <span>
        <span className="strong">{person.name}</span> {person.flags.map((flag) => <Tag key={flag} color="purple">{code('flag', flag)}</Tag>)}<span className="quiet number">{person.phones.join(' / ')}</span><br />
        {unit ? <><span className="strong number">{unit.code}</span> {unit.community_name} <span className="quiet">{code('relation', unit.relation)}</span></> : <span className="quiet">{t('tickets.intake.without_unit')}</span>}
      </span>
      <Button size="small" onClick={() => { onChoose(candidate) }} aria-label={`${t('tickets.intake.choose')} ${t('tickets.intake.candidate', { name: person.name, unit: unit?.code ?? t('tickets.intake.without_unit') })}`}>{t('tickets.intake.choose')}{active && <kbd>↵</kbd>}</Button>
    </li>
  )
}
