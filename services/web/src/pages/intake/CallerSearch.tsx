import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useEffect, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { enoughToSearch, searchRegistry } from '@/api/search'
import type { Caller } from './caller'

const PHONE = /^(\+?86)?1\d{10}$|^0\d{2,3}-?\d{7,8}$/
const SETTLE = 200

interface Props {
  onChoose: (caller: Caller) => void
  /** Arrows and Enter for the candidates beside the form, when the field itself has nothing to choose from. */
  onStep: (by: 1 | -1) => void
  onTake: () => void
  ref: Ref<HTMLInputElement>
}

/** One field for number, unit or name. A whole phone number is taken as the caller's at once. */
export function CallerSearch({ onChoose, onStep, onTake, ref }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [settled, setSettled] = useState('')
  const [taken, setTaken] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(typed.trim()) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [typed])
  const enough = enoughToSearch(settled) && !PHONE.test(settled) && !taken
  const found = useQuery({ queryKey: ['search', 'registry', settled], queryFn: ({ signal }) => searchRegistry(settled, signal), enabled: enough, placeholderData: keepPreviousData, retry: false }).data
  const options = !enough || !found ? [] : [
    ...found.units.map((unit) => ({ value: `u:${unit.id}`, label: <span><b className="number">{unit.code}</b> <span className="quiet">{unit.community_name} {unit.owners.join('、')}</span></span>, caller: { unitId: unit.id, communityId: unit.community_id } as Caller, text: unit.code })),
    ...[...found.callers, ...found.names].map((person) => ({ value: `p:${person.id}`, label: <span><b>{person.name}</b> <span className="quiet">{[...person.phones, ...person.units].join(' ')}</span></span>, caller: { personId: person.id } as Caller, text: person.name })),
  ]
  const change = (value: string) => {
    const option = options.find((one) => one.value === value)
    setTyped(option?.text ?? value)
    setTaken(option !== undefined)
    const number = value.replace(/[\s-]/g, '')
    if (!option && PHONE.test(number)) onChoose({ phone: number })
    if (value === '' && typed !== '') onChoose({})
  }
  const keyed = (event: KeyboardEvent) => {
    if (options.length > 0 || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onStep(1)
    else if (event.key === 'ArrowUp') onStep(-1)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onTake()
    else return
    event.preventDefault()
  }
  return (
    <div className="caller-search">
      <label htmlFor="caller">{t('tickets.intake.find')}</label>
      <AutoComplete id="caller" value={typed} options={options} onChange={change} onSelect={(_, option) => { onChoose(option.caller) }} onKeyDown={keyed} style={{ width: '100%' }} defaultActiveFirstOption>
        <Input size="large" autoFocus allowClear autoComplete="off" ref={(input: InputRef | null) => { if (ref && typeof ref === 'object') ref.current = input?.input ?? null }} />
      </AutoComplete>
      <p className="quiet">{t('tickets.intake.find_hint')}</p>
    </div>
  )
}
