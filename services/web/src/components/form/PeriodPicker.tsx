import { Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { DaysField } from './DayField'
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
      <DaysField value={[dayjs(period.since), dayjs(period.until)]} aria-label={t('ui.period.label')} onChange={([since, until]) => { onChange({ since: written(since), until: written(until) }) }} />
    </>
  )
}
