import { Form, Input, type InputRef } from 'antd'
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'
import { useState, type FocusEventHandler, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { MEASURES, spokenCount, type Measure } from '@/format/spoken'
import { writtenOtherwise } from '@/format/money'

interface Props {
  measure?: Measure
  id?: string
  /** null is blank, NaN what is no whole number. */
  value?: number | null
  onChange?: (count: number | null) => void
  onBlur?: FocusEventHandler<HTMLInputElement>
  autoFocus?: boolean
  ref?: Ref<InputRef>
  'aria-label'?: string
}

const NOTHING = /$/

/** What a person typed for how many there are, as it is written or said ("1,200", "1万2", "十二"); a minus is understood, to be refused. */
export function typedCount(typed: string, measure?: Measure): number | null {
  const text = typed.trim()
  if (text === '') return null
  const signed = /^[-+\u2212\uFF0B\uFF0D]/.test(text)
  const count = spokenCount(signed ? text.slice(1) : text, measure ? MEASURES[measure] : NOTHING)
  if (count === null) return Number.NaN
  return signed && !/^[+\uFF0B]/.test(text) ? -count : count
}

/** A whole number as it was typed: one that cannot be is refused by the rule beside it, never changed without a word. */
export function CountField({ measure, value, onChange, onBlur, ...rest }: Props) {
  const { t } = useTranslation()
  const { status } = Form.Item.useStatus()
  const [typed, setTyped] = useState<string | null>(null)
  const meant = typed !== null && status !== 'error' && writtenOtherwise(typed) ? typedCount(typed, measure) : null
  const shown = typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : String(value))
  return (
    <Input {...rest} inputMode="numeric" autoComplete="off" value={shown} className="number"
      suffix={<span className="quiet number" aria-live="polite">{meant !== null && !Number.isNaN(meant) && t('ui.amount.understood', { amount: meant })}</span>}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
        if (by === 0 || value === null || value === undefined || Number.isNaN(value)) return
        event.preventDefault()
        setTyped(null)
        onChange?.(value + by)
      }}
      onChange={(event) => { setTyped(event.target.value); onChange?.(typedCount(event.target.value, measure)) }}
      onBlur={(event) => { onBlur?.(event); if (typed !== null && !Number.isNaN(typedCount(typed, measure))) setTyped(null) }} />
  )
}

/** From here on people count in 万. */
const MUCH = 10_000

/** What a CountField may hold; `example` is how it may be written. Blank is a matter of `required`. */
export function countRule(min: number, max: number, example?: string): Rule {
  return {
    validator: (_, count: number | null | undefined) => {
      if (count === null || count === undefined || (Number.isInteger(count) && count >= min && count <= max)) return Promise.resolve()
      return Promise.reject(new Error(i18next.t(Number.isNaN(count) && example ? 'ui.count_unread_like' : Number.isNaN(count) && max >= MUCH ? 'ui.count_unread' : 'ui.count_range', { min, max, example })))
    },
  }
}
