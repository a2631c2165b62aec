import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useContext, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DAYS, MOMENTS, MONTHS, ROUGHLY, typedDay } from './days'
import { RefusalContext, TypedContext } from './typed'

const WIDE = { width: '100%' }
const FIVE_MINUTES = { format: 'HH:mm', minuteStep: 5 } as const
const NUMERIC = /^[\d\s:/.-]+$/

type Words = 'ui.no_day' | 'ui.no_moment' | 'ui.no_month'

/** Why a day cannot be chosen; `at`: the end of the range it lies beyond. */
interface Barred { words: 'ui.barred_day' | 'ui.barred_after' | 'ui.barred_before'; at?: string }

/**
 * What the calendar below is given: it reads its one written form alone, for it rewrites what it can read while it is being
 * typed, and shows no day the pointer rests on in the place of what is being typed.
 */
interface Calendar { status?: 'error'; format: string; open: boolean; onOpenChange: (open: boolean) => void; preserveInvalidOnBlur: true; previewValue: false }

interface Looked {
  forms: readonly string[]
  words: Words
  /** Whether a day is there; undefined: the field keeps the one it had. */
  filled?: boolean
  /** What a field that keeps its days would show; chosen anew elsewhere it takes the place of what was refused. */
  kept?: readonly string[]
  /** Why a day cannot be chosen. */
  barred?: ((day: Dayjs) => Barred | null) | undefined
  /** What was typed, when the field is left or Enter is pressed; null: nothing that can be meant. `at`: into which of two
   * fields. Returns whether that is what was there before. */
  onTyped: (day: Dayjs | null, at: number) => boolean
  /** Has the form check the field, which says then what is wrong with it. */
  check?: (() => void) | undefined
  /** Draws the calendar; `calm` once a day was chosen from it. */
  children: (calendar: Calendar, calm: () => void) => ReactNode
}

/** Of its own writing a field says nothing, and opens no calendar. */
let writing = false

/** Writes into a field of a calendar, past what it remembers to have been typed. */
function write(input: HTMLInputElement, text: string): void {
  writing = true
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  writing = false
}

const NONE: readonly string[] = []

/**
 * Looks at what is typed into a calendar. Text that is no day counts as none and is said to be none; what is one counts
 * when the field is left or the form is sent, in whichever form it is written and whether or not somebody confirmed it.
 */
function Looked({ forms, words, filled, kept = NONE, barred, onTyped, check, children }: Looked) {
  const { t } = useTranslation()
  const [bad, setBad] = useState<{ text: string; at: number; why: Barred | { words: Words } } | null>(null)
  const [open, setOpen] = useState(false)
  // A text the calendar cannot take may be gone from its field before that is left.
  const [pending, setPending] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const fields = useContext(TypedContext)
  const refuse = useContext(RefusalContext)
  const [format = ''] = forms
  const [seen, setSeen] = useState(kept)
  if (seen.join() !== kept.join()) {
    setSeen(kept)
    if (bad && seen[bad.at] !== kept[bad.at]) setBad(null)
  }
  const standing = filled === true ? null : bad
  const said = ({ text, why }: NonNullable<typeof bad>) => t(why.words, { text, at: 'at' in why ? why.at : '' })
  useEffect(() => { refuse?.(standing && said(standing)) })
  /** Returns what became of it; nothing where nothing was typed. */
  const look = (input: EventTarget | null, left: boolean): 'taken' | 'refused' | undefined => {
    const picker = input instanceof HTMLInputElement && !writing ? input.closest('.ant-picker') : null
    if (!picker) return undefined
    const text = left ? pending : (input as HTMLInputElement).value.trim()
    setPending(left ? null : text)
    if (text === null) return undefined
    const at = [...picker.querySelectorAll('input')].indexOf(input as HTMLInputElement)
    const day = text === '' ? null : typedDay(text, forms)
    // Before the field is left only what is as long as it can get is judged: the rest may still be on its way.
    const wrong = text !== '' && !day && (left || (NUMERIC.test(text) && text.length >= format.length))
    const why = wrong ? { words } : day && left ? barred?.(day) ?? null : null
    setBad(why && { text, at, why })
    refuse?.(why && said({ text, at, why }))
    if (why || (left && text === '')) onTyped(null, at)
    if (why) check?.()
    else if (day && left && onTyped(day, at)) write(input as HTMLInputElement, day.format(format))
    if (!left) return undefined
    // Text that is written back would hold the calendar open.
    if (why) setOpen(false)
    return why ? 'refused' : day ? 'taken' : undefined
  }
  // The calendar would open again, and the form be sent. What an input method is still composing is no text yet.
  const keyed = (event: KeyboardEvent) => {
    // A pointer that rests on the calendar would keep it open over what comes next.
    if (event.key === 'Tab') setOpen(false)
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || look(event.target, true) !== 'taken') return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
  }
  const inputs = () => [...(box.current?.querySelectorAll('input') ?? [])]
  // What was refused stands where it can be mended: a calendar without a day would be emptied.
  useEffect(() => {
    if (!standing || (pending !== null && pending !== standing.text)) return undefined
    const soon = setTimeout(() => {
      const input = box.current?.querySelectorAll('input')[standing.at]
      if (input && input.value !== standing.text) write(input, standing.text)
    })
    return () => { clearTimeout(soon) }
  }, [standing, filled, pending])
  useEffect(() => {
    if (!fields) return undefined
    const own = {
      take: () => {
        const input = inputs().find((one) => one === document.activeElement)
        if (!input) return true
        setOpen(false)
        return look(input, true) !== 'refused'
      },
      refused: () => standing !== null,
      focus: () => { inputs()[standing?.at ?? 0]?.focus() },
    }
    fields.add(own)
    return () => { fields.delete(own) }
  })
  return (
    <div ref={box} onInput={(event) => { look(event.target, false) }} onBlurCapture={(event) => { look(event.target, true) }} onKeyDownCapture={keyed}>
      {children({ ...(standing ? { status: 'error' } : {}), format, open, onOpenChange: (next) => { if (!writing) setOpen(next) }, preserveInvalidOnBlur: true, previewValue: false }, () => { setPending(null); setBad(null); refuse?.(null) })}
      {standing && !refuse && <div role="alert" className="over-text">{said(standing)}</div>}
    </div>
  )
}

interface OfOne { id?: string; value?: Dayjs | null; onChange?: (day: Dayjs | null) => void; onBlur?: () => void; 'aria-label'?: string }

const single = (day: Dayjs | Dayjs[] | null | undefined) => (Array.isArray(day) ? null : day ?? null)

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const MINUTES = Array.from({ length: 60 }, (_, minute) => minute)

/** Tells of another day, or of none; returns whether it is the one before. */
function unlessSame(before: Dayjs | null | undefined, day: Dayjs | null, unit: 'day' | 'minute' | 'month', tell?: (day: Dayjs | null) => void): boolean {
  if (day && before?.isSame(day, unit)) return true
  tell?.(day)
  return false
}

/** A calendar day; past days can be barred. */
export function DayField({ notBefore, value, onChange, ...rest }: OfOne & { notBefore?: 'today' | 'tomorrow' }) {
  const barred = notBefore && ((day: Dayjs) => day.isBefore(dayjs().add(notBefore === 'tomorrow' ? 1 : 0, 'day'), 'day'))
  return (
    <Looked forms={DAYS} words="ui.no_day" filled={Boolean(value)} barred={barred && ((day) => (barred(day) ? { words: 'ui.barred_day' } : null))} check={rest.onBlur} onTyped={(day) => unlessSame(value, day, 'day', onChange)}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} value={value ?? null} style={WIDE} {...(barred ? { disabledDate: barred } : {})} onChange={(day) => { calm(); onChange?.(single(day)) }} />}
    </Looked>
  )
}

/** A day and a time of it, to the minute; the panel offers every fifth. `roughly`: a day without a time will do, and counts from its beginning. */
export function MomentField({ notBefore, notAfter, roughly = false, value, onChange, ...rest }: OfOne & { notBefore?: Dayjs; notAfter?: Dayjs; roughly?: boolean }) {
  const beyond = (day: Dayjs, unit: 'day' | 'hour' | 'minute') => (notBefore !== undefined && day.isBefore(notBefore, unit)) || (notAfter !== undefined && day.isAfter(notAfter, unit))
  const barred = (day: Dayjs): Barred | null => {
    if (notAfter && day.isAfter(notAfter, 'minute')) return { words: 'ui.barred_after', at: notAfter.format(MOMENTS[0]) }
    return notBefore && day.isBefore(notBefore, 'minute') ? { words: 'ui.barred_before', at: notBefore.format(MOMENTS[0]) } : null
  }
  // The panel offers no time of the first and the last day that would be refused.
  const times = (day: Dayjs) => ({
    disabledHours: () => HOURS.filter((hour) => beyond(day.hour(hour), 'hour')),
    disabledMinutes: (hour: number) => MINUTES.filter((minute) => beyond(day.hour(hour).minute(minute), 'minute')),
  })
  return (
    <Looked forms={roughly ? ROUGHLY : MOMENTS} words="ui.no_moment" filled={Boolean(value)} barred={barred} check={rest.onBlur} onTyped={(day) => unlessSame(value, day, 'minute', onChange)}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} value={value ?? null} showTime={FIVE_MINUTES} disabledDate={(day) => beyond(day, 'day')} disabledTime={times} style={WIDE} onChange={(day) => { calm(); onChange?.(single(day)) }} />}
    </Looked>
  )
}

/** A month; it is never none. */
export function MonthField({ value, onChange, notAfter, ...rest }: Omit<OfOne, 'onChange'> & { onChange?: (month: Dayjs) => void; notAfter?: Dayjs }) {
  const barred = (month: Dayjs) => notAfter !== undefined && month.isAfter(notAfter, 'month')
  return (
    <Looked forms={MONTHS} words="ui.no_month" kept={[value?.format(MONTHS[0]) ?? '']} barred={(month) => (barred(month) ? { words: 'ui.barred_day' } : null)} check={rest.onBlur} onTyped={(month) => month !== null && unlessSame(value, month, 'month', () => { onChange?.(month) })}>
      {(calendar, calm) => <DatePicker {...rest} {...calendar} picker="month" allowClear={false} value={value ?? null} disabledDate={barred} style={WIDE} onChange={(month) => { const one = single(month); calm(); if (one) onChange?.(one) }} />}
    </Looked>
  )
}

type Span = [Dayjs, Dayjs]
type Half = [Dayjs | null, Dayjs | null]
interface OfTwo { id?: string; value?: Span; onChange?: (span: Span | null) => void; onBlur?: () => void; 'aria-label'?: string }

const whole = ([from, to]: Half): Span | null => (from && to ? [from, to] : null)

/** With one of the two typed anew; the other is never on its wrong side. */
const withOne = ([from, to]: Half, day: Dayjs, at: number): Half => (at === 0 ? [day, to?.isBefore(day) ? day : to] : [from?.isAfter(day) ? day : from, day])

/** From one day to another; it is never none. */
export function DaysField({ value, onChange, ...rest }: Omit<OfTwo, 'onChange'> & { onChange: (span: Span) => void }) {
  const given = (days: Half | null) => { const span = days && whole(days); if (span) onChange(span) }
  return (
    <Looked forms={DAYS} words="ui.no_day" kept={[0, 1].map((at) => value?.[at]?.format(DAYS[0]) ?? '')} check={rest.onBlur} onTyped={(day, at) => day !== null && unlessSame(value?.[at], day, 'day', () => { given(withOne(value ?? [null, null], day, at)) })}>
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
    <Looked forms={MOMENTS} words="ui.no_moment" kept={known.map((moment) => moment?.format(MOMENTS[0]) ?? '')} check={rest.onBlur} onTyped={(day, at) => day !== null && unlessSame(known[at], day, 'minute', () => { given(withOne(known, day, at)) })}>
      {(calendar, calm) => <DatePicker.RangePicker {...rest} {...calendar} value={known} showTime={FIVE_MINUTES} style={WIDE} onChange={(days) => { calm(); given(days ?? [null, null]) }} />}
    </Looked>
  )
}

// What a form asks of a field of its own that holds one of them: see Field.
for (const field of [DayField, MomentField, MonthField, DaysField, MomentsField]) Object.assign(field, { looked: true })
