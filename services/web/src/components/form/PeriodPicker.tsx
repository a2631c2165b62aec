import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { periodOf, spanOf, written, type Period, type Span } from './periods'

interface Props {
  /** The usual periods of these figures. */
  spans: readonly Span[]
  period: Period
  onChange: (period: Period) => void
}

/** The usual periods by one click, any other by its two days. */
export function PeriodPicker({ spans, period, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Segmented value={spanOf(period, spans) ?? ''} options={spans.map((value) => ({ value, label: t(`ui.period.spans.${value}`) }))} onChange={(value) => { onChange(periodOf(value as Span)) }} />
      <DatePicker.RangePicker allowClear={false} value={[dayjs(period.since), dayjs(period.until)]} aria-label={t('ui.period.label')}
        onChange={(days) => { if (days?.[0] && days[1]) onChange({ since: written(days[0]), until: written(days[1]) }) }} />
    </>
  )
}
