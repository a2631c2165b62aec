import { Input, type InputRef } from 'antd'
import { useState, type Ref } from 'react'
import { parseYuan, yuan } from '@/format/money'

interface Props {
  id?: string
  /** Cents; null while what is typed is no amount. */
  value?: number | null
  onChange?: (cents: number | null) => void
  autoFocus?: boolean
  size?: 'large'
  ref?: Ref<InputRef>
  'aria-label'?: string
}

/** An amount typed in yuan and kept in cents; full-width digits and thousands separators are understood. */
export function YuanField({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null || value === undefined ? '' : yuan(value))
  return (
    <Input {...rest} prefix="¥" inputMode="decimal" autoComplete="off" value={shown} className="number"
      onChange={(event) => { setTyped(event.target.value); onChange?.(event.target.value.trim() ? parseYuan(event.target.value) : null) }}
      onBlur={() => { if (typed === null || parseYuan(typed) !== null || typed.trim() === '') setTyped(null) }} />
  )
}
