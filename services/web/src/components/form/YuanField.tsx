import { Form, Input, type InputRef } from 'antd'
import { useState, type FocusEventHandler, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { money, typedYuan, writtenOtherwise, yuan } from '@/format/money'
import { useLocale } from '@/i18n/i18n'

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

/** An amount typed in yuan and kept in cents; full-width digits, thousands separators and what is said (1.5万, 3万5, 两千) are understood, and what was understood stands beside until it is refused. */
export function YuanField({ value, onChange, onBlur, ...rest }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { status } = Form.Item.useStatus()
  const [typed, setTyped] = useState<string | null>(null)
  const meant = typed !== null && status !== 'error' && writtenOtherwise(typed) ? typedYuan(typed) : null
  const shown = typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : yuan(value))
  return (
    <Input {...rest} prefix="¥" inputMode="decimal" autoComplete="off" value={shown} className="number"
      suffix={<span className="quiet number" aria-live="polite">{meant !== null && !Number.isNaN(meant) && t('ui.amount.understood', { amount: money(meant, locale) })}</span>}
      onChange={(event) => { setTyped(event.target.value); onChange?.(typedYuan(event.target.value)) }}
      onBlur={(event) => { onBlur?.(event); if (typed !== null && !Number.isNaN(typedYuan(typed))) setTyped(null) }} />
  )
}
