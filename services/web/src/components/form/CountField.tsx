import { Input, type InputRef } from 'antd'
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'
import { useState, type FocusEventHandler, type Ref } from 'react'

interface Props {
  id?: string
  /** null is blank, NaN what is no whole number. */
  value?: number | null
  onChange?: (count: number | null) => void
  onBlur?: FocusEventHandler<HTMLInputElement>
  autoFocus?: boolean
  ref?: Ref<InputRef>
  'aria-label'?: string
}

const WHOLE = /^[-+]?\d{1,15}$/

/** What a person typed for how many there are; full-width digits and thousands separators are understood. */
export function typedCount(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^\u2212/, '-')
  if (text === '') return null
  return WHOLE.test(text) ? Number(text) : Number.NaN
}

/** A whole number as it was typed: one that cannot be is refused by the rule beside it, never changed without a word. */
export function CountField({ value, onChange, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : String(value))
  return (
    <Input {...rest} inputMode="numeric" autoComplete="off" value={shown} className="number"
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
        if (by === 0 || value === null || value === undefined || Number.isNaN(value)) return
        event.preventDefault()
        setTyped(null)
        onChange?.(value + by)
      }}
      onChange={(event) => { setTyped(event.target.value); onChange?.(typedCount(event.target.value)) }}
      onBlur={(event) => { onBlur?.(event); if (typed !== null && !Number.isNaN(typedCount(typed))) setTyped(null) }} />
  )
}

/** What a CountField may hold. Blank is a matter of `required`. */
export function countRule(min: number, max: number): Rule {
  return {
    validator: (_, count: number | null | undefined) => {
      if (count === null || count === undefined || (Number.isInteger(count) && count >= min && count <= max)) return Promise.resolve()
      return Promise.reject(new Error(i18next.t('ui.count_range', { min, max })))
    },
  }
}
