import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { goingOn, type Call } from '@/api/calls'
import { Blank } from '@/components/Blank'
import { useMay } from '@/shell/session'

/**
 * The call I speak on whose caller is not verified: until then no fees are told (C3.15), so none are shown. Null without
 * such a call, undefined while that is not known.
 */
export function useUnverified(): Call | null | undefined {
  const mayCalls = useMay('ticketing.call.handle')
  const calls = useQuery({ ...goingOn, enabled: mayCalls })
  if (mayCalls && calls.isPending) return undefined
  return calls.data?.find((call) => call.state === 'answered' && call.ended_at === null && call.verified_at === null) ?? null
}

/** What stands in the place of fees meanwhile, with the way back to the call. */
export function FeesHidden({ call }: { call: Call }) {
  const { t } = useTranslation()
  return <Blank title={t('desk.fees_hidden_here')} hint={t('desk.verify_hint')} action={<Link to="/intake" search={{ call: call.id } as never}><Button type="primary">{t('desk.back_to_call')}</Button></Link>} />
}
