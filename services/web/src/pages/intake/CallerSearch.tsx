import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useEffect, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { searchRegistry } from '@/api/search'

/** Who the matter is about, as far as it is known. */
export interface Caller {
  unitId?: string
  buildingId?: string
  communityId?: string
  personId?: string
  phone?: string
}

const PHONE = /^(\+?86)?1\d{10}$|^0\d{2,3}-?\d{7,8}$/
const SETTLE = 200

/** One field for number, unit or name. A whole phone number is taken as the caller's at once. */
export function CallerSearch({ onChoose, ref }: { onChoose: (caller: Caller) => void; ref: Ref<HTMLInputElement> }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(typed.trim()) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [typed])
  const found = useQuery({ queryKey: ['search', 'registry', settled], queryFn: ({ signal }) => searchRegistry(settled, signal), enabled: settled.length >= 2 && !PHONE.test(settled), placeholderData: keepPreviousData, retry: false }).data
  const options = settled.length < 2 || PHONE.test(settled) || !found ? [] : [
    ...found.units.map((unit) => ({ value: `u:${unit.id}`, label: <span><b className="number">{unit.code}</b> <span className="quiet">{unit.community_name} {unit.owners.join('、')}</span></span>, caller: { unitId: unit.id, buildingId: unit.building_id, communityId: unit.community_id } as Caller, text: unit.code })),
    ...[...found.callers, ...found.names].map((person) => ({ value: `p:${person.id}`, label: <span><b>{person.name}</b> <span className="quiet">{[...person.phones, ...person.units].join(' ')}</span></span>, caller: { personId: person.id } as Caller, text: person.name })),
  ]
  const change = (value: string) => {
    const option = options.find((one) => one.value === value)
    setTyped(option?.text ?? value)
    const number = value.replace(/[\s-]/g, '')
    if (!option && PHONE.test(number)) onChoose({ phone: number })
  }
  return (
    <div className="caller-search">
      <label htmlFor="caller">{t('tickets.intake.find')}</label>
      <AutoComplete id="caller" value={typed} options={options} onChange={change} onSelect={(_, option) => { onChoose(option.caller) }} style={{ width: '100%' }} defaultActiveFirstOption>
        <Input size="large" autoFocus allowClear autoComplete="off" ref={(input: InputRef | null) => { if (ref && typeof ref === 'object') ref.current = input?.input ?? null }} />
      </AutoComplete>
      <p className="quiet">{t('tickets.intake.find_hint')}</p>
    </div>
  )
}
