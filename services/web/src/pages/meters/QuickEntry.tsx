import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { enterReading, estimateReading, fetchMeters, KINDS, type Kind, type Meter, type Reading } from '@/api/meters'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { DayField } from '@/components/form/DayField'
import { StateTag } from '@/components/StateTag'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { fieldProblemText, problemText } from '@/i18n/problems'
import { ENTRY, plain, REGISTER, used } from './words'

/** What nobody has read in the month of a day, one value after the other: Enter keeps it and goes on to the next. `begin` is how a community comes to its first meters. */
export function QuickEntry({ community, begin }: { community: string; begin: ReactNode }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const [kind, setKind] = useState<Kind>('water')
  const [day, setDay] = useState<Dayjs>(() => dayjs())
  const month = day.format('YYYY-MM')
  // Not of a live topic: a row that was just read stays where it is until somebody asks for the rest.
  const list = useInfiniteQuery({
    queryKey: [ENTRY, community, kind, month], queryFn: ({ pageParam, signal }) => fetchMeters({ community_id: community, kind, unread_in: month, limit: '200' }, pageParam, signal),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next_cursor, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const nothing = list.isSuccess && rows.length === 0
  // Where there is no meter at all nothing has been read to the end.
  const any = useQuery({ queryKey: [TOPIC.meterReading, 'any', community, kind], queryFn: async ({ signal }) => (await fetchMeters({ community_id: community, kind, limit: '1' }, null, signal)).items.length > 0, enabled: nothing })
  const onward = (row: number) => { body.current?.querySelectorAll<HTMLInputElement>('input')[row + 1]?.focus() }
  return (
    <div className="stack">
      <div className="row meter-asked">
        <Segmented<Kind> aria-label={t('meters.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} />
        <label htmlFor={`${id}day`}>{t('meters.read_on')} <DayField id={`${id}day`} value={day} onChange={(next) => { if (next) setDay(next) }} /></label>
        <Button onClick={() => { void list.refetch() }} loading={list.isRefetching}>{t('meters.entry.rest')}</Button>
        <span className="quiet">{t('meters.entry.hint')}</span>
      </div>
      {(list.isPending || (nothing && any.isPending)) && <Skeleton active />}
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {nothing && any.data === true && <Blank title={t('meters.entry.none')} hint={t('meters.entry.none_hint')} />}
      {nothing && any.data === false && <Blank title={t('meters.entry.no_meters', { kind: code('meter_kind', kind) })} hint={t('meters.no_meters_hint')} action={begin} />}
      {nothing && any.isError && <Failure error={any.error} onRetry={() => { void any.refetch() }} />}
      {rows.length > 0 && (
        <div className="card scroll-x">
          <table className="plain-table meter-entry">
            <thead><tr><th scope="col">{t('billing.unit')}</th><th scope="col">{t('meters.no')}</th><th scope="col" className="right">{t('meters.last')}</th><th scope="col">{t('meters.now')}</th><th scope="col">{t('meters.quantity')}</th></tr></thead>
            <tbody ref={body}>{rows.map((meter, index) => <Row key={`${meter.id}/${month}`} meter={meter} day={day.format('YYYY-MM-DD')} onDone={() => { onward(index) }} />)}</tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && <div><Button loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button></div>}
    </div>
  )
}

function Row({ meter, day, onDone }: { meter: Meter; day: string; onDone: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const queries = useQueryClient()
  const intent = useIntent()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [read, setRead] = useState<Reading | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = async (send: (key: string) => Promise<Reading>, content: readonly unknown[]) => {
    setBusy(true)
    setRefusal(null)
    onDone()
    try {
      const made = await send(intent.key(content))
      intent.done()
      setRead(made)
      setTyped(plain(made.value))
      await queries.invalidateQueries({ queryKey: [TOPIC.meterReading] })
    } catch (error) {
      setRefusal([...asProblem(error).errors.map(fieldProblemText), problemText(error)][0] ?? '')
    } finally {
      setBusy(false)
    }
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || busy || read) return
    event.preventDefault()
    if (!typed.trim()) onDone()
    else if (!REGISTER.test(typed)) setRefusal(t('meters.value_bad'))
    else void keep((key) => enterReading(meter.id, { read_on: day, value: typed.trim() }, key), ['enter', meter.id, day, typed.trim()])
  }
  return (
    <tr>
      <td className="number nowrap">{meter.unit_code ?? meter.place ?? code('meter_part', meter.part)}</td>
      <td className="number nowrap">{meter.no}</td>
      <td className="right nowrap"><span className="number">{plain(meter.value)}</span><br /><small className="quiet">{calendarDate(meter.read_on, locale)}{meter.was_estimated && ` · ${t('meters.estimated')}`}</small></td>
      <td><Input className="meter-value" inputMode="decimal" autoComplete="off" aria-label={`${meter.unit_code ?? meter.place ?? ''} ${meter.no}`} value={typed} readOnly={read !== null} disabled={busy} {...(refusal ? { status: 'error' as const } : {})} onChange={(event) => { setTyped(event.target.value) }} onKeyDown={enter} /></td>
      <td aria-live="polite">
        {refusal && <span className="over-text">{refusal}</span>}
        {read && <><span className="number">{used(read.quantity, read.kind)}</span> <StateTag set="reading_state" code={read.state} />{read.finding && <span className="over-text"> {code('reading_finding', read.finding)}</span>}</>}
        {!read && !refusal && <Button size="small" type="link" loading={busy} onClick={() => { void keep((key) => estimateReading(meter.id, day, key), ['estimate', meter.id, day]) }}>{t('meters.entry.estimate')}</Button>}
      </td>
    </tr>
  )
}
