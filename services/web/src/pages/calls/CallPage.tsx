import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callDetail, openRecording } from '@/api/calls'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MaskedText } from '@/components/MaskedText'
import { StateTag } from '@/components/StateTag'
import { toldOr } from '@/components/Withheld'
import { listed } from '@/format/list'
import { dateOnly, dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay } from '@/shell/session'
import { LeftOver } from '../intake/LeftOver'
import { useCallBack } from './useCallBack'
import { numberText, spokenText } from './words'

/** One call: what came of it, its tickets and transfers, and the calls before. */
export default function CallPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const callBack = useCallBack()
  const mayHandle = useMay('ticketing.call.handle')
  const mayListen = useMay('ticketing.recording.read')
  const mayUnits = useMay('registry.unit.read')
  const found = useQuery(callDetail(id))
  const dialled = mayHandle && found.data?.call.number !== null && !found.data?.call.withheld && (() => callBack({ call_id: id }))
  useCommands({ reply: dialled })
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const { call, tickets, transfers, earlier } = found.data
  const recording = call.recorded ? t('desk.calls.recording_until', { day: call.recording_until ? dateOnly(call.recording_until, locale) : '' }) : call.recording_expired_at ? t('desk.calls.recording_gone') : ''
  const home = [call.community_name, toldOr(call, call.unit_code ?? '')].filter(Boolean).join(' ')
  const facts: [string, ReactNode][] = [
    [t('desk.calls.direction'), code('call_direction', call.direction)], [t('desk.calls.time'), dateTime(call.rang_at, locale)], [t('desk.calls.length'), spokenText(call)], [t('desk.calls.operator'), call.operator_name ?? ''],
    [t('desk.calls.who'), call.unit_id && mayUnits ? <Link to={`/units/${call.unit_id}` as never}>{home}</Link> : home], [t('desk.calls.result'), call.result ? code('call_result', call.result) : ''], [t('desk.note'), call.note ?? ''],
    [t('desk.verify'), call.verified_at ? t('desk.calls.verified_with', { data: listed(call.verified_with.map((one) => code('caller_datum', one))) }) : t('desk.not_verified')], [t('desk.calls.recording'), recording && call.recorded && mayListen ? <MaskedText masked={recording} field={t('desk.calls.recording')} reveal={async (purpose) => (await openRecording(id, purpose)).reference} /> : recording],
  ]
  return (
    <DetailLayout
      title={<span className="number">{toldOr(call, numberText(call.number))}</span>} note={<><StateTag set="call_state" code={call.state} /> {call.tier && <StateTag set="call_tier" code={call.tier} />}</>}
      actions={dialled && <Button type="primary" onClick={() => { void dialled() }}>{t('desk.calls.call_back')} <kbd>r</kbd></Button>}
      side={<Card title={t('desk.history')} flush><ul className="plain-list lines">{earlier.map((one) => <li key={one.id} className="spread"><Link to={`/calls/${one.id}` as never} className="number">{shortDateTime(one.rang_at, locale)}</Link><span className="quiet">{one.result ? code('call_result', one.result) : code('call_state', one.state)}</span></li>)}{earlier.length === 0 && <li className="quiet">–</li>}</ul></Card>}
    >
      {mayHandle && <LeftOver here={id} />}
      <Card><Facts>{facts.map(([label, value]) => <Fact key={label} label={label}>{value || '–'}</Fact>)}</Facts></Card>
      {tickets.length > 0 && <Card title={t('desk.calls.tickets')} flush><ul className="plain-list lines">{tickets.map((one) => <li key={one.id} className="spread"><span><Link to={`/tickets/${one.id}` as never} className="number">{one.no}</Link> {one.title}</span><StateTag set="ticket_state" code={one.state} /></li>)}</ul></Card>}
      {transfers.length > 0 && <Card title={t('desk.calls.transfers')} flush><ul className="plain-list lines">{transfers.map((one) => <li key={one.at} className="spread"><span>{one.to_name} <span className="quiet">{one.text}</span></span><span>{code('transfer_result', one.result)} <span className="quiet number">{shortDateTime(one.at, locale)}</span></span></li>)}</ul></Card>}
    </DetailLayout>
  )
}
