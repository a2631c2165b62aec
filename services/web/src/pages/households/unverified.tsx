import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { goingOn, type Call } from '@/api/calls'
import { checksChanged, isUnverified } from '@/api/disclosure'
import { Blank } from '@/components/Blank'
import { useMay } from '@/shell/session'

/** Who is shown the fees of anybody; the others are shown those of whom they have verified, and billing says of whom. */
export const useBrowses = () => useMay('billing.bill.browse')

/** Milliseconds after which fees that are shown are asked for anew: a check ends by itself some time after the call. */
const CHECK_AGAIN = 20_000

/** What of my calls decides whom I have verified: whenever it changes, billing has another answer. */
const standing = (calls: readonly Call[]) => calls.filter((call) => call.verified_at !== null).map((call) => [call.id, call.verified_at, call.person_id, call.ended_at].join()).join(';')

/** The call I speak on, or this one of them, and whether that is known yet. What was answered about fees follows whom I have verified. */
function useSpeaking(which: string | undefined): { pending: boolean; call: Call | undefined } {
  const mayCalls = useMay('ticketing.call.handle')
  const queries = useQueryClient()
  const calls = useQuery({ ...goingOn, enabled: mayCalls })
  const now = calls.data && standing(calls.data)
  const before = useRef(now)
  useEffect(() => {
    if (before.current !== undefined && before.current !== now) checksChanged(queries)
    before.current = now
  }, [queries, now])
  return { pending: mayCalls && calls.isPending, call: (which ? calls.data?.filter((call) => call.id === which) : calls.data)?.find((call) => call.state === 'answered' && call.ended_at === null) }
}

/** In which of my calls fees are shown, and whether the caller has just been verified there: the log hears of it later. */
export interface InCall { call: string | undefined; verified: boolean }

export interface Fees {
  /** How they are asked for: whether it is worth asking, and when again. */
  asking: { enabled: boolean; refetchInterval: (query: { state: { status: string } }) => number | false }
  /** Not told, by what the service answered: nobody they belong to is verified. */
  held: (refusal: unknown) => boolean
  /** Where the caller is verified. */
  call: Call | undefined
}

/**
 * Whether fees are shown to me (C3.15). Who may see those of anybody is reminded while they speak with somebody who is
 * not verified; to everybody else the service itself says yes or no, and may say something else a moment later.
 */
export function useFees(may: boolean, shown?: InCall): Fees {
  const browses = useBrowses()
  const { pending, call } = useSpeaking(shown?.call)
  const reminded = browses && call !== undefined && call.verified_at === null && !shown?.verified
  return {
    asking: { enabled: may && !reminded && !(browses && pending), refetchInterval: ({ state }) => (!browses && state.status === 'success' ? CHECK_AGAIN : false) },
    held: (refusal) => may && (reminded || isUnverified(refusal)), call,
  }
}

/** What stands in the place of fees meanwhile, with the way to verify whoever calls. */
export function FeesHidden({ call }: { call: Call | undefined }) {
  const { t } = useTranslation()
  const hint = !call ? t('desk.fees_need_call') : call.verified_at ? t('desk.fees_of_others') : t('desk.verify_hint')
  return <Blank title={t('desk.fees_hidden_here')} hint={hint} {...(call ? { action: <Link to="/intake" search={{ call: call.id } as never}><Button type="primary">{t('desk.back_to_call')}</Button></Link> } : {})} />
}
