import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KINDS, sheetOf, type Kind } from '@/api/meters'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MonthField } from '@/components/form/DayField'
import { PrintPage } from '@/components/print/PrintPage'
import { month as monthWords } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { plain, UNITS } from './words'
import './meters.css'

/** E1-54 抄表单: the meters of a kind with what they showed last; what is read is written in by hand, or printed once it is in. */
export default function SheetPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const communities = useMe().communities
  const chosen = useCommunity()
  const community = communities.find((one) => one.id === chosen) ?? communities[0]
  const [kind, setKind] = useState<Kind>('water')
  const [month, setMonth] = useState<Dayjs>(() => dayjs().startOf('month'))
  const asked = month.format('YYYY-MM')
  const found = useQuery({ ...sheetOf(community?.id ?? '', kind, asked), enabled: community !== undefined })
  if (!community) return <Blank title={t('estate.none')} hint={t('estate.none_hint')} />
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const read = new Map(found.data.readings.filter((one) => one.state !== 'rejected').map((one) => [one.meter_id, one]))
  const place = (meter: (typeof found.data.meters)[number]) => meter.unit_code ?? [code('meter_part', meter.part), meter.place].filter(Boolean).join(' ')
  const meters = found.data.meters.toSorted((one, other) => place(one).localeCompare(place(other), 'zh-CN', { numeric: true }))
  return (
    <>
      <div className="row meter-asked print-tools" style={{ marginBottom: 12 }}>
        <Segmented<Kind> aria-label={t('meters.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} />
        <MonthField aria-label={t('meters.month')} value={month} onChange={setMonth} />
      </div>
      <PrintPage title={t('meters.paper.title')} about={`${community.name} · ${code('meter_kind', kind)} · ${monthWords(asked, locale)}`} qr={`${window.location.origin}/meters/sheet`} papers={['a4']} again={false} printable={meters.length > 0}>
        {meters.length === 0 ? <p>{t('meters.no_meters')}</p> : (
          <table>
            <thead><tr>{[t('billing.unit'), t('meters.no'), t('meters.last'), t('meters.now'), `${t('meters.quantity')} (${UNITS[kind] ?? ''})`, t('meters.paper.remark')].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {meters.map((meter) => {
                const reading = read.get(meter.id)
                return <tr key={meter.id}><td>{place(meter)}</td><td className="number">{meter.no}</td><td className="number">{plain(reading?.previous_value ?? meter.value)}</td><td className="number">{reading ? plain(reading.value) : '\u00a0'}</td><td className="number">{reading ? plain(reading.quantity) : '\u00a0'}</td><td>{Number(meter.multiplier) === 1 ? '\u00a0' : `×${plain(meter.multiplier)}`}</td></tr>
              })}
            </tbody>
          </table>
        )}
        <div className="sheet-signs"><span>{t('meters.paper.reader')} ____________</span><span>{t('meters.paper.checker')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
      </PrintPage>
    </>
  )
}
