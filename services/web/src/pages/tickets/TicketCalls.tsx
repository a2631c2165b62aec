import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callsAbout, openRecording, type Call } from '@/api/calls'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MaskedText } from '@/components/MaskedText'
import { StateTag } from '@/components/StateTag'
import { toldOr } from '@/components/Withheld'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { numberText, spokenText } from '../calls/words'

/** The calls a ticket was spoken about in, the latest first; nothing where there are none to see. */
export function TicketCalls({ ticket }: { ticket: string }) {
  const { t } = useTranslation()
  const found = useQuery(callsAbout(ticket))
  if (found.isError) return <Card title={t('tickets.calls')}><Failure error={found.error} onRetry={() => { void found.refetch() }} /></Card>
  const calls = found.data?.items ?? []
  if (calls.length === 0) return null
  return (
    <Card title={t('tickets.calls')} flush>
      <ul className="plain-list lines">{calls.map((call) => <Line key={call.id} call={call} />)}</ul>
      {found.data?.next_cursor && <p className="quiet" style={{ padding: '8px 16px', margin: 0 }}>{t('tickets.calls_more', { count: calls.length })}</p>}
    </Card>
  )
}

function Line({ call }: { call: Call }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayListen = useMay('ticketing.recording.read')
  return (
    <li className="spread">
      <span>
        <Link to={`/calls/${call.id}` as never} className="number">{dateTime(call.rang_at, locale)}</Link>
        {' '}{code('call_direction', call.direction)} <span className="number">{toldOr(call, numberText(call.number))}</span>
        <span className="quiet"> · {call.operator_name ?? t('desk.callbacks.nobody')} · <span className="number">{spokenText(call)}</span>{call.result && ` · ${code('call_result', call.result)}`}</span>
      </span>
      <span className="row">
        {call.recorded && (mayListen ? <MaskedText masked={t('desk.calls.recording')} field={t('desk.calls.recording')} reveal={async (purpose) => (await openRecording(call.id, purpose)).reference} /> : <span className="quiet">{t('desk.calls.recording')}</span>)}
        <StateTag set="call_state" code={call.state} />
      </span>
    </li>
  )
}
