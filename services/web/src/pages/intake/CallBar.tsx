import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callDetail, goingOn, type Call } from '@/api/calls'
import { scripts } from '@/api/knowledge'
import { StateTag } from '@/components/StateTag'
import { toldOr } from '@/components/Withheld'
import { useNowEvery } from '@/components/ticking'
import { shortDateTime } from '@/format/time'
import { worded, type Known } from '@/format/worded'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMe } from '@/shell/session'
import { CallbackDialog, EndDialog, MessageDialog, TransferDialog } from '../calls/CallDialogs'
import { clockText, numberText } from '../calls/words'

/** Seconds for which the opening words stand in the bar. */
const TO_BE_SAID = 60

type Asked = 'transfer' | 'end' | 'message' | 'callback' | null

/** The call this form belongs to, what may be done with it, and the other calls one has on. `tier` is null until it is known whose;
 * `verified` as the pane beside the form has it; `known` is what may be said to whoever calls. */
export function CallBar({ id, tier, verified, known }: { id: string | undefined; tier: string | null; verified: boolean; known: Known }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const calls = (useQuery(goingOn).data ?? []).filter((call) => call.state !== 'ringing')
  const others = calls.filter((call) => call.id !== id)
  const mine = calls.find((call) => call.id === id)
  const turn = (call: Call) => { void navigate({ to: '/intake', search: { call: call.id } } as never) }
  // One after the other, round and round.
  const next = calls[(calls.findIndex((call) => call.id === id) + 1) % calls.length]
  useCommands({ switch_call: next && next.id !== id && (() => { turn(next) }) })
  if (!mine && others.length === 0) return null
  return (
    <div className="call-bar card" role="region" aria-label={t('desk.speaking')}>
      {mine && <Spoken call={mine} tier={tier} verified={verified} known={known} />}
      {others.length > 0 && (
        <span className="row">
          <span className="quiet">{t('desk.other_calls')}</span>
          {others.map((call) => <Button key={call.id} size="small" onClick={() => { turn(call) }}><StateTag set="call_state" code={call.state} /> <span className="number">{toldOr(call, numberText(call.number))}</span>{call.id === next?.id && <> <kbd>F7</kbd></>}</Button>)}
        </span>
      )}
    </div>
  )
}

/** How a call begins: who speaks, and that it is recorded and what for (PIPL article 17). */
function Greeting({ call, known }: { call: Call; known: Known }) {
  const operator = useMe().staff.display_name
  const greeting = useQuery(scripts(call.community_id)).data?.find((one) => one.situation === 'greeting')
  if (!greeting) return null
  return <p className="greeting">{worded([greeting.steps.map((step) => step.say).join(' ')], { ...known, operator, community: known.community ?? call.community_name })}</p>
}

function Spoken({ call, tier, verified, known }: { call: Call; tier: string | null; verified: boolean; known: Known }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNowEvery(1_000)
  const [asked, setAsked] = useState<Asked>(null)
  const detail = useQuery(callDetail(call.id)).data
  const seconds = call.answered_at ? ((call.ended_at ? Date.parse(call.ended_at) : now) - Date.parse(call.answered_at)) / 1000 : 0
  useCommands({ transfer: () => { setAsked('transfer') }, hang_up: () => { setAsked('end') } })
  const close = () => { setAsked(null) }
  return (
    <>
      <span className="row">
        <StateTag set="call_state" code={call.state} /> <span className="number" aria-live="off">{clockText(seconds)}</span>
        <span className="strong number">{toldOr(call, numberText(call.number))}</span>
        {call.direction === 'in' && <span className="tier-place">{tier && <StateTag set="call_tier" code={tier} />}</span>}
        <Tag color={verified ? 'green' : 'default'}>{t(verified ? 'desk.verified' : 'desk.not_verified')}</Tag>
        {detail?.promised_reply_at && <span className="quiet">{t('desk.promise_on', { no: detail.promised_no ?? '', at: shortDateTime(detail.promised_reply_at, locale) })}</span>}
      </span>
      <span className="row">
        <Button size="small" onClick={() => { setAsked('transfer') }}>{t('desk.transfer')} <kbd>T</kbd></Button>
        <Button size="small" onClick={() => { setAsked('message') }}>{t('desk.message')}</Button>
        <Button size="small" onClick={() => { setAsked('callback') }}>{t('desk.callback')}</Button>
        <Button size="small" type="primary" onClick={() => { setAsked('end') }}>{t('desk.end')} <kbd>F4</kbd></Button>
      </span>
      {call.direction === 'in' && call.state === 'answered' && seconds < TO_BE_SAID && <Greeting call={call} known={known} />}
      {asked === 'transfer' && <TransferDialog call={call} onClose={close} />}
      {asked === 'message' && <MessageDialog call={call} onClose={close} />}
      {asked === 'callback' && <CallbackDialog call={call} onClose={close} />}
      {asked === 'end' && <EndDialog call={call} onClose={close} suggested={detail && detail.tickets.length > 0 ? 'ticket' : 'resolved'} />}
    </>
  )
}
