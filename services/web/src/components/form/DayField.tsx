import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DAYS, MOMENTS, MONTHS, typedDay } from './days'

const WIDE = { width: '100%' }
const FIVE_MINUTES = { format: 'HH:mm', minuteStep: 5 } as const
const NUMERIC = /^[\d\s:/.-]+$/

type Words = 'ui.no_day' | 'ui.no_moment' | 'ui.no_month'

/** What the calendar below is given: it reads its one written form alone, for it rewrites what it can read while it is being typed. */
interface Calendar { status?: 'error'; format: string; open: boolean; onOpenChange: (open: boolean) => void }

interface Looked {
  forms: readonly string[]
  words: Words
  /** Days that cannot be chosen. */
  barred?: ((day: Dayjs) => boolean) | undefined
  /** What was typed, when the field is left or Enter is pressed; null: nothing that can be meant. `at`: into which of two fields. */
  onTyped: (day: Dayjs | null, at: number) => void
  /** Draws the calendar; `calm` once a day was chosen from it. */
  children: (calendar: Calendar, calm: () => void) => ReactNode
}

/**
 * Looks at what is typed into a calendar. Text that is no day counts as none and is said to be none; what is one counts
 * when the field is left, in whichever form it is written and whether or not somebody confirmed it.
 */
function Looked({ forms, words, barred, onTyped, children }: Looked) {
  const { t } = useTranslation()
  const [bad, setBad] = useState<{ text: string; words: Words | 'ui.barred_day' } | null>(null)
  const [open, setOpen] = useState(false)
  // A text the calendar cannot take may be gone from its field before that is left.
  const [pending, setPending] = useState<string | null>(null)
  const [format = ''] = forms
  /** Returns whether a day was taken. */
  const look = ({ target }: SyntheticEvent, left: boolean): boolean => {
    const picker = target instanceof HTMLInputElement ? target.closest('.ant-picker') : null
    if (!picker) return false
    const text = (left ? pending : null) ?? (target as HTMLInputElement).value.trim()
    setPending(left ? null : text)
    if (left && text === '') return false
    const day = text === '' ? null : typedDay(text, forms)
    // Before the field is left only what is as long as it can get is judged: the rest may still be on its way.
    const wrong = text !== '' && !day && (left || (NUMERIC.test(text) && text.length >= format.length))
    const refused = day !== null && left && barred?.(day) === true
    setBad(wrong ? { text, words } : refused ? { text, words: 'ui.barred_day' } : null)
    const at = [...picker.querySelectorAll('input')].indexOf(target as HTMLInputElement)
    if (wrong || refused) onTyped(null, at)
    else if (day && left) onTyped(day, at)
    return day !== null && left && !refused
  }
  // The calendar would open again, and the form be sent.
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !look(event, true)) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
  }
  return (
    <div onInput={(event) => { look(event, false) }} onBlurCapture={(event) => { look(event, true) }} onKeyDownCapture={keyed}>
      {children({ ...(bad ? { status: 'error' } : {}), format, open, onOpenChange: setOpen }, () => { setPending(null); setBad(null) })}
      {bad && <div role="alert" className="over-text">{t(bad.words, { text: bad.text })}</div>}
    </div>
  )
}

interface OfOne { id?: string; value?: Dayjs | null; onChange?: (day: Dayjs | null) => void; 'aria-label'?: string }

const single = (day: Dayjs | Dayjs[] | null | undefined) => (Array.isArray(day) ? null : day ?? null)

/** A calendar day; past days can be barred. */
export function DayField({ notBefore, value, onChange, ...rest }: OfOne & { notBefore?: 'today' | 'tomorrow' }) {
  const barred = notBefore && ((day: Dayjs) => day.isBefore(dayjs().add(notBefore === 'tomorrow' ? 1 : 0, 'day'), 'day'))
  return (
    <Looked forms={DAYS} words="ui.no_day" barred={barred} onTyped={(day) => { if (!day || !value?.isSame(day, 'day')) onChange?.(day) }}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} value={value ?? null} style={WIDE} {...(barred ? { disabledDate: barred } : {})} onChange={(day) => { calm(); onChange?.(single(day)) }} />}
    </Looked>
  )
}

/** A day and a time of it, to the minute; the panel offers every fifth. */
export function MomentField({ notBefore, notAfter, value, onChange, ...rest }: OfOne & { notBefore?: Dayjs; notAfter?: Dayjs }) {
  const barred = (day: Dayjs) => (notBefore !== undefined && day.isBefore(notBefore, 'day')) || (notAfter !== undefined && day.isAfter(notAfter, 'day'))
  return (
    <Looked forms={MOMENTS} words="ui.no_moment" barred={barred} onTyped={(day) => { if (!day || !value?.isSame(day, 'minute')) onChange?.(day) }}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} value={value ?? null} showTime={FIVE_MINUTES} disabledDate={barred} style={WIDE} onChange={(day) => { calm(); onChange?.(single(day)) }} />}
    </Looked>
  )
}

/** A month; it is never none. */
export function MonthField({ value, onChange, notAfter, ...rest }: Omit<OfOne, 'onChange'> & { onChange?: (month: Dayjs) => void; notAfter?: Dayjs }) {
  const barred = (month: Dayjs) => notAfter !== undefined && month.isAfter(notAfter, 'month')
  return (
    <Looked forms={MONTHS} words="ui.no_month" barred={barred} onTyped={(month) => { if (month && !value?.isSame(month, 'month')) onChange?.(month) }}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} picker="month" allowClear={false} value={value ?? null} disabledDate={barred} style={WIDE} onChange={(month) => { const one = single(month); calm(); if (one) onChange?.(one) }} />}
    </Looked>
  )
}

type Span = [Dayjs, Dayjs]
type Half = [Dayjs | null, Dayjs | null]
interface OfTwo { id?: string; value?: Span; onChange?: (span: Span | null) => void; 'aria-label'?: string }

const whole = ([from, to]: Half): Span | null => (from && to ? [from, to] : null)

/** With one of the two typed anew; the other is never on its wrong side. */
const withOne = ([from, to]: Half, day: Dayjs, at: number): Half => (at === 0 ? [day, to?.isBefore(day) ? day : to] : [from?.isAfter(day) ? day : from, day])

/** From one day to another; it is never none. */
export function DaysField({ value, onChange, ...rest }: Omit<OfTwo, 'onChange'> & { onChange: (span: Span) => void }) {
  const given = (days: Half | null) => { const span = days && whole(days); if (span) onChange(span) }
  return (
    <Looked forms={DAYS} words="ui.no_day" onTyped={(day, at) => { if (day && !value?.[at]?.isSame(day, 'day')) given(withOne(value ?? [null, null], day, at)) }}>
      {(calendar, calm) => <DatePicker.RangePicker {...rest} {...calendar} allowClear={false} value={value ?? null} onChange={(days) => { calm(); given(days) }} />}
    </Looked>
  )
}

/** From one moment to another. */
export function MomentsField({ value, onChange, ...rest }: OfTwo) {
  const [half, setHalf] = useState<Half>([null, null])
  const known: Half = value ?? half
  const given = (days: Half) => { setHalf(days); onChange?.(whole(days)) }
  return (
    <Looked forms={MOMENTS} words="ui.no_moment" onTyped={(day, at) => { if (day && !known[at]?.isSame(day, 'minute')) given(withOne(known, day, at)) }}>
      {(calendar, calm) => <DatePicker.RangePicker {...rest} {...calendar} value={known} showTime={FIVE_MINUTES} style={WIDE} onChange={(days) => { calm(); given(days ?? [null, null]) }} />}
    </Looked>
  )
}
