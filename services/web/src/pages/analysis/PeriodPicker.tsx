import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { periodOf, type Period, type Span } from './periods'

interface Props {
  spans: readonly Span[]
  period: Period
  onChange: (period: Period) => void
}

/** The usual periods of a report by one click, any other by its two days. */
export function PeriodPicker({ spans, period, onChange }: Props) {
  const { t } = useTranslation()
  const chosen = spans.find((span) => { const days = periodOf(span, new Date()); return days.since === period.since && days.until === period.until })
  return (
    <>
      <Segmented value={chosen ?? ''} options={spans.map((value) => ({ value, label: t(`analysis.spans.${value}`) }))} onChange={(value) => { onChange(periodOf(value as Span, new Date())) }} />
      <DatePicker.RangePicker allowClear={false} value={[dayjs(period.since), dayjs(period.until)]} aria-label={t('analysis.period')}
        onChange={(days) => { if (days?.[0] && days[1]) onChange({ since: days[0].format('YYYY-MM-DD'), until: days[1].format('YYYY-MM-DD') }) }} />
    </>
  )
}
