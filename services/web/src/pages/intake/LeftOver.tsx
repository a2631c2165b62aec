import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goingOn } from '@/api/calls'
import { draftsOf, dropDraft, readDraft } from '@/api/draft'
import type { Values } from './matter'

/** Under `intake-` and the id of its call: what was typed; with this behind it: who was taken for the caller. */
const BEGINNING = 'intake-'
const CALLER = '-caller'

/** What was written in the words of somebody, for the operator to know it by. */
function matterOf(call: string): string {
  const { title, description, place, desired_outcome: desired } = readDraft<Values>(BEGINNING + call) ?? {}
  return [title, description, desired, place].map((one) => one?.trim()).find(Boolean) ?? ''
}

/** What was typed in a call and never sent: it is not looked for by anybody who is not told of it. With `here` of this very
 * call, else of any that is over but `but`, whose form is open. */
export function LeftOver({ here, but }: { here?: string; but?: string | undefined }) {
  const { t } = useTranslation()
  const going = useQuery(goingOn)
  const [, setDropped] = useState('')
  if (!here && !going.isFetched) return null
  const open = (going.data ?? []).map((call) => call.id)
  const calls = here ? [here] : draftsOf(BEGINNING).filter((name) => !name.endsWith(CALLER) && name !== but && !open.includes(name))
  const drop = (call: string) => {
    dropDraft(BEGINNING + call)
    dropDraft(BEGINNING + call + CALLER)
    setDropped(call)
  }
  return calls.map((call) => ({ call, matter: matterOf(call) })).filter(({ matter }) => matter !== '').slice(0, 3).map(({ call, matter }) => (
    <Alert key={call} type="warning" showIcon role="status" className="form-alert left-over" title={<span className="clip" title={matter}>{t(here ? 'desk.left_over_here' : 'desk.left_over', { matter })}</span>}
      action={<><Link to="/intake" search={{ call } as never}><Button size="small" type="link">{t('desk.take_up')}</Button></Link><Button size="small" type="link" onClick={() => { drop(call) }}>{t('desk.let_go')}</Button></>} />
  ))
}
