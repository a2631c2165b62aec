import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

/** A calendar day; past days can be barred. */
export function DayField({ notBefore, ...rest }: { notBefore?: 'today'; id?: string; value?: Dayjs; onChange?: (day: Dayjs | null) => void }) {
  return <DatePicker {...rest} style={{ width: '100%' }} disabledDate={(day) => notBefore === 'today' && day.isBefore(dayjs(), 'day')} />
}
