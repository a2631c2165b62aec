import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'

dayjs.extend(customParseFormat)
const FORMAT = 'YYYY-MM-DD'

/** Typed text that names no day of the calendar. */
export const noDay = (text: string) => text !== '' && !dayjs(text, FORMAT, true).isValid()

interface Props { notBefore?: 'today' | 'tomorrow'; id?: string; value?: Dayjs; onChange?: (day: Dayjs | null) => void }

/** A calendar day; past days can be barred. Text that is no day counts as none and is said to be none. */
export function DayField({ notBefore, onChange, ...rest }: Props) {
  const { t } = useTranslation()
  const [bad, setBad] = useState('')
  const look = (text: string, whole: boolean) => {
    const wrong = noDay(text) && (whole || text.length >= FORMAT.length)
    setBad(wrong ? text : '')
    if (wrong) onChange?.(null)
  }
  const typed = (event: SyntheticEvent) => (event.target instanceof HTMLInputElement ? event.target.value.trim() : '')
  return (
    <div onInput={(event) => { look(typed(event), false) }} onBlurCapture={(event) => { const text = typed(event); if (text !== '') look(text, true) }}>
      <DatePicker {...rest} format={FORMAT} style={{ width: '100%' }} {...(bad ? { status: 'error' as const } : {})} disabledDate={(day) => notBefore !== undefined && day.isBefore(dayjs().add(notBefore === 'tomorrow' ? 1 : 0, 'day'), 'day')}
        onChange={(day) => { setBad(''); onChange?.(Array.isArray(day) ? null : day) }} />
      {bad && <div role="alert" className="over-text">{t('ui.no_day', { text: bad })}</div>}
    </div>
  )
}
