import { Input, type InputRef } from 'antd'
import { useState, type FocusEventHandler, type Ref } from 'react'
import { typedYuan, yuan } from '@/format/money'

interface Props {
  id?: string
  /** Cents; null is blank, NaN what is no amount. */
  value?: number | null
  onChange?: (cents: number | null) => void
  onBlur?: FocusEventHandler<HTMLInputElement>
  autoFocus?: boolean
  size?: 'large'
  ref?: Ref<InputRef>
  'aria-label'?: string
}

/** An amount typed in yuan and kept in cents; full-width digits and thousands separators are understood. */
export function YuanField({ value, onChange, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : yuan(value))
  return (
    <Input {...rest} prefix="¥" inputMode="decimal" autoComplete="off" value={shown} className="number"
      onChange={(event) => { setTyped(event.target.value); onChange?.(typedYuan(event.target.value)) }}
      onBlur={(event) => { onBlur?.(event); if (typed !== null && !Number.isNaN(typedYuan(typed))) setTyped(null) }} />
  )
}
