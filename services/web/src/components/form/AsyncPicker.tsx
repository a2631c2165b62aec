import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Spin } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import type { RefSelectProps } from 'antd/es/select'
import { useTranslation } from 'react-i18next'

export interface Choice { value: string; label: string; note?: string }

interface Props {
  /** First part of the query key, so that live patches of the topic refresh the choices. */
  topic: string
  search: (text: string, signal: AbortSignal) => Promise<Choice[]>
  value?: string
  onChange?: (value: string | undefined, choice?: Choice) => void
  /** What is chosen already was chosen once more. */
  onAgain?: () => void
  /** Label of a value that was not searched for, e.g. from the record being edited. */
  known?: Choice
  minimum?: number
  placeholder?: string
  id?: string
  disabled?: boolean
  autoFocus?: boolean
  /** Further things the search depends on. */
  dependsOn?: readonly unknown[]
  allowClear?: boolean
  ref?: Ref<RefSelectProps>
  'aria-label'?: string
}

/** Picks one record by typing part of it: persons, units, staff. */
export function AsyncPicker({ topic, search, value, onChange, onAgain, known, minimum = 1, placeholder, dependsOn = [], allowClear = true, ...rest }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [settled, setSettled] = useState('')
  const [picked, setPicked] = useState<Choice | undefined>(known)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(typed.trim()) }, 200)
    return () => { clearTimeout(timer) }
  }, [typed])
  const enough = settled.length >= minimum
  const answer = useQuery({
    queryKey: [topic, 'pick', settled, ...dependsOn], queryFn: ({ signal }) => search(settled, signal),
    enabled: enough, placeholderData: keepPreviousData, staleTime: 30_000,
  })
  const found = enough ? answer.data ?? [] : []
  // The same name twice: Enter must not take whichever comes first, nor close the list, before one is marked.
  const ambiguous = new Set(found.map((choice) => choice.label)).size < found.length
  const marked = useRef(false)
  const asked = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !ambiguous || marked.current) return
    event.preventDefault()
    event.stopPropagation()
  }
  const current = [known, picked].find((choice) => choice && choice.value === value)
  const options = current && !found.some((choice) => choice.value === current.value) ? [current, ...found] : found
  let empty: ReactNode = t('ui.pick.none')
  if (!enough) empty = t('ui.pick.more', { min: minimum })
  else if (answer.isFetching) empty = <Spin size="small" />
  return (
    <div onKeyDownCapture={asked}>
      <Select<string, Choice>
        {...rest} virtual={false} onActive={(active) => { marked.current = active !== null && active !== undefined }} allowClear={allowClear} value={value} options={options} notFoundContent={empty} defaultActiveFirstOption={!ambiguous} placeholder={placeholder ?? t('ui.pick.search')}
        popupRender={(menu) => <>{ambiguous && <p className="quiet" role="status" style={{ margin: '4px 12px' }}>{t('ui.pick.ambiguous')}</p>}{menu}</>}
        showSearch={{ filterOption: false, onSearch: setTyped }} style={{ width: '100%' }}
        labelRender={(shown) => (known && shown.value === known.value ? known.label : shown.label)}
        optionRender={(option) => (
          <span className="spread" style={{ flexWrap: 'nowrap' }}><span className="clip">{option.label}</span><small className="quiet clip">{option.data.note}</small></span>
        )}
        onSelect={(next) => { if (next === value) onAgain?.() }}
        onChange={(next, option) => {
          const choice = Array.isArray(option) ? option[0] : option
          setPicked(choice)
          onChange?.(next, choice)
        }}
      />
    </div>
  )
}
