import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { goingOn, type Call } from '@/api/calls'
import { isUnverified } from '@/api/disclosure'
import { Blank } from '@/components/Blank'
import { useMay } from '@/shell/session'

/** Who is shown the fees of anybody; the others are shown those of whom they have verified, and billing says of whom. */
export const useBrowses = () => useMay('billing.bill.browse')

/** The call I speak on, and whether that is known yet. */
function useSpeaking(): { pending: boolean; call: Call | undefined } {
  const mayCalls = useMay('ticketing.call.handle')
  const calls = useQuery({ ...goingOn, enabled: mayCalls })
  return { pending: mayCalls && calls.isPending, call: calls.data?.find((call) => call.state === 'answered' && call.ended_at === null) }
}

export interface Fees {
  /** Worth asking for. */
  asked: boolean
  /** Not told, by what the service answered: nobody they belong to is verified. */
  held: (refusal: unknown) => boolean
  /** Where the caller is verified. */
  call: Call | undefined
}

/**
 * Whether fees are shown to me (C3.15). Who may see those of anybody is reminded while they speak with somebody who is
 * not verified; to everybody else the service itself says no.
 */
export function useFees(may: boolean): Fees {
  const browses = useBrowses()
  const { pending, call } = useSpeaking()
  const reminded = browses && call !== undefined && call.verified_at === null
  return { asked: may && !reminded && !(browses && pending), held: (refusal) => may && (reminded || isUnverified(refusal)), call }
}

/** What stands in the place of fees meanwhile, with the way to verify whoever calls. */
export function FeesHidden({ call }: { call: Call | undefined }) {
  const { t } = useTranslation()
  const hint = !call ? t('desk.fees_need_call') : call.verified_at ? t('desk.fees_of_others') : t('desk.verify_hint')
  return <Blank title={t('desk.fees_hidden_here')} hint={hint} {...(call ? { action: <Link to="/intake" search={{ call: call.id } as never}><Button type="primary">{t('desk.back_to_call')}</Button></Link> } : {})} />
}
