import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber, Select, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officialDays, vocabulary, type Day, type Draft, type Policy, type SaveDraft } from '@/api/clocks'
import { holidayName } from '@/components/clocks/words'
import { Card } from '@/components/DetailLayout'
import { DayField } from '@/components/form/DayField'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useSaveDraft } from './useDraft'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const clock = (at: string) => dayjs(`2025-01-01T${at}`)

/** Working hours, weekdays, and the days that differ from them, year by year. */
export default function BusinessCalendar({ policy, draft }: { policy: Policy; draft: Draft | null }) {
  const { t } = useTranslation()
  const toast = useToast()
  const save = useSaveDraft(draft)
  const official = useQuery(vocabulary).data?.official_years ?? []
  const { business } = policy
  const now = new Date().getFullYear()
  const years = [...new Set([...business.years, ...business.days.map((day) => Number(day.day.slice(0, 4))), now, now + 1])].sort((a, b) => a - b)
  const [year, setYear] = useState(now)
  const change = (business: Partial<SaveDraft['business']>) => { save.mutate((content) => ({ ...content, business: { ...content.business, ...business } }), { onError: toast.refused }) }
  const replaceYear = (of: number, days: Day[], known: boolean) => {
    const others = business.days.filter((day) => !day.day.startsWith(String(of)))
    change({ days: [...others, ...days], years: known ? [...business.years.filter((one) => one !== of), of] : business.years.filter((one) => one !== of) })
  }
  const take = useMutation({ mutationFn: officialDays, onSuccess: (days) => { replaceYear(year, days, true) }, onError: toast.refused })
  const known = business.years.includes(year)
  const days = business.days.filter((day) => day.day.startsWith(String(year)))
  const editable = draft !== null
  return (
    <div className="stack">
      <Hours policy={policy} editable={editable} busy={save.isPending} onChange={(next) => { save.mutate((content) => ({ ...content, ...next, business: { ...content.business, ...next.business } }), { onError: toast.refused }) }} />
      <Card title={<Select value={year} onChange={setYear} aria-label={t('sla.calendar')} options={years.map((value) => ({ value, label: `${t('sla.cal.year', { year: value })} · ${t(business.years.includes(value) ? 'sla.cal.known' : 'sla.cal.unknown')}` }))} style={{ minWidth: 180 }} />}
        extra={editable && (official.includes(year)
          ? <Button loading={take.isPending || save.isPending} onClick={() => { take.mutate(year) }}>{t('sla.cal.official')}</Button>
          : <span className="quiet">{t('sla.cal.no_official')}</span>)}>
        <div className="stack">
          <div className="spread">
            <span>{t('sla.cal.days_count', { off: days.filter((day) => !day.working).length, worked: days.filter((day) => day.working).length })}</span>
            <Checkbox checked={known} disabled={!editable || save.isPending} onChange={(event) => { replaceYear(year, days, event.target.checked) }}>{t('sla.cal.mark_known')}</Checkbox>
          </div>
          <Days days={days} onRemove={editable ? (gone) => { replaceYear(year, days.filter((day) => day.day !== gone), known) } : null} />
          {editable && <AddDay key={days.length} onAdd={(day) => { change({ days: [...business.days.filter((one) => one.day !== day.day), day] }) }} />}
        </div>
      </Card>
    </div>
  )
}

function Days({ days, onRemove }: { days: readonly Day[]; onRemove: ((day: string) => void) | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (days.length === 0) return <p className="quiet">{t('sla.cal.days_none')}</p>
  const weekday = (day: string) => t(`sla.cal.weekday.${String(new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as '1'}`)
  return (
    <ul className="plain-list sla-days">
      {days.map((day) => (
        <li key={day.day}>
          <span><span className="number">{calendarDate(day.day, locale)}</span> <span className="quiet">{weekday(day.day)}</span> {holidayName(t, day.name)} · <span className={day.working ? 'over-text' : ''}>{t(day.working ? 'sla.cal.worked' : 'sla.cal.off')}</span></span>
          {onRemove && <Button size="small" type="text" aria-label={`${t('sla.cal.remove')} ${day.day}`} onClick={() => { onRemove(day.day) }}>×</Button>}
        </li>
      ))}
    </ul>
  )
}

function AddDay({ onAdd }: { onAdd: (day: Day) => void }) {
  const { t } = useTranslation()
  const [day, setDay] = useState<Dayjs | null>(null)
  const [working, setWorking] = useState(false)
  const [name, setName] = useState('')
  return (
    <div className="sla-form">
      <label><span>{t('sla.cal.day')}</span><DayField {...(day ? { value: day } : {})} onChange={setDay} /></label>
      <label><span>{t('sla.cal.kind')}</span><Select value={working} onChange={setWorking} options={[{ value: false, label: t('sla.cal.off') }, { value: true, label: t('sla.cal.worked') }]} /></label>
      <label><span>{t('sla.cal.name')}</span><input className="ant-input ant-input-outlined" maxLength={40} value={name} onChange={(event) => { setName(event.target.value) }} /></label>
      <Button disabled={!day} onClick={() => { if (day) onAdd({ day: day.format('YYYY-MM-DD'), working, name: name.trim() }) }}>{t('sla.cal.add')}</Button>
    </div>
  )
}

type Change = Pick<SaveDraft, 'duty' | 'warning_share'> & { business: Pick<SaveDraft['business'], 'opens' | 'closes' | 'weekdays'> }

function Hours({ policy, editable, busy, onChange }: { policy: Policy; editable: boolean; busy: boolean; onChange: (next: Change) => void }) {
  const { t } = useTranslation()
  const [duty, setDuty] = useState<[Dayjs, Dayjs]>([clock(policy.duty.opens), clock(policy.duty.closes)])
  const [office, setOffice] = useState<[Dayjs, Dayjs]>([clock(policy.business.opens), clock(policy.business.closes)])
  const [week, setWeek] = useState<number[]>([...policy.business.weekdays])
  const [share, setShare] = useState<number>(Math.round(Number(policy.warning_share) * 100))
  const wire = ([opens, closes]: [Dayjs, Dayjs]) => ({ opens: opens.format('HH:mm:00'), closes: closes.format('HH:mm:00') })
  const range = (value: [Dayjs, Dayjs], set: (next: [Dayjs, Dayjs]) => void) => (
    <TimePicker.RangePicker format="HH:mm" value={value} disabled={!editable} allowClear={false} onChange={(next) => { if (next?.[0] && next[1]) set([next[0], next[1]]) }} />
  )
  return (
    <Card title={t('sla.cal.hours')} extra={editable && <Button type="primary" size="small" loading={busy} onClick={() => { onChange({ duty: wire(duty), warning_share: String(share / 100), business: { ...wire(office), weekdays: week } }) }}>{t('sla.rule.save')}</Button>}>
      <div className="sla-form">
        <label><span>{t('sla.rule.duty')}</span>{range(duty, setDuty)}</label>
        <label><span>{t('sla.cal.hours')}</span>{range(office, setOffice)}</label>
        <label><span>{t('sla.rule.warning')}</span><InputNumber value={share} disabled={!editable} suffix="%" onChange={(next) => { setShare(next ?? 0) }} style={{ width: '100%' }} /></label>
      </div>
      <fieldset style={{ border: 0, padding: 0, margin: '12px 0 0' }}>
        <legend className="quiet" style={{ padding: 0 }}>{t('sla.cal.weekdays')}</legend>
        <Checkbox.Group value={week} disabled={!editable} onChange={setWeek} options={WEEK.map((value) => ({ value, label: t(`sla.cal.weekday.${String(value) as '1'}`) }))} />
      </fieldset>
    </Card>
  )
}
