import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, goingOn } from '@/api/calls'
import { goLive } from '@/api/live/live'
import { wasRenewed } from '@/api/renewal'
import { TOPIC } from '@/api/topics'
import { Opening } from '@/components/Opening'
import { useToast } from '@/components/useToast'
import { useCommands } from '@/keyboard/dispatcher'
import { Finder } from './Finder'
import { Frame } from './Frame'
import { CommunitySwitcher } from './CommunitySwitcher'
import { InboxBell } from './InboxBell'
import { LiveDot } from './LiveDot'
import { PLACES } from './places'
import { RingingPop } from './RingingPop'
import { may, useMe } from './session'
import { useSignOutWatch } from './signOut'
import { UserMenu } from './UserMenu'

const SpeakingStrip = lazy(() => import('./SpeakingStrip').then((file) => ({ default: file.SpeakingStrip })))
const PasswordDialog = lazy(() => import('./PasswordDialog'))
const SessionsDialog = lazy(() => import('./SessionsDialog'))

/** The call whose form stands in the address. */
const callOf = (search: object) => (search as { call?: string }).call

/** Frame of the staff client: menu by permission, search, community, inbox, live state, account. */
export default function StaffShell() {
  const person = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const toast = useToast()
  const { t } = useTranslation()
  const mayCalls = may(person, ['ticketing.call.handle'])
  const [finding, setFinding] = useState(false)
  const [dialog, setDialog] = useState<'password' | 'sessions' | null>(null)
  const places = PLACES.filter((place) => may(person, place.needs))
  // The search gives the focus back to where it was opened; a call goes before that.
  const calling = useRef(false)
  /** A new matter begins with whose it is. In a call of somebody known a digit must not take their place: the keys go to the
   * phrases, and from there on to the field. Whose number nobody has is asked for first. */
  const focusIntake = () => {
    const field = document.getElementById('caller') as HTMLInputElement | null
    const phrases = document.getElementById('phrases')
    const known = field?.closest<HTMLElement>('.caller-search')?.dataset.recognised === 'true'
    if (known && callOf(router.state.location.search) && !phrases?.contains(document.activeElement)) { phrases?.focus(); return }
    field?.focus()
    field?.select()
  }
  const take = async (id: string) => {
    try {
      await queries.fetchQuery(answered(id))
      await navigate({ to: '/intake', search: { call: id } } as never)
    } catch (error) {
      toast.refused(error)
    }
    await queries.invalidateQueries({ queryKey: [TOPIC.call] })
  }
  const answerCall = async () => {
    calling.current = finding
    setFinding(false)
    const calls = (mayCalls ? queries.getQueryData(goingOn.queryKey) : undefined) ?? []
    const waiting = calls.find((call) => call.state === 'ringing')
    if (waiting) { await take(waiting.id); return }
    const here = callOf(router.state.location.search)
    const live = calls.find((call) => call.id === here) ?? calls.find((call) => call.state === 'answered')
    await navigate({ to: '/intake', search: live ? { call: live.id } : {} } as never)
    focusIntake()
  }
  useSignOutWatch()
  useEffect(() => goLive(queries), [queries])
  useEffect(() => { if (wasRenewed()) toast.hint(t('shell.renewal.done')) })
  useCommands({
    search: () => { setFinding(true) },
    close: () => (router.history.canGoBack() && /\/[0-9a-f-]{36}/.test(router.state.location.pathname) ? router.history.back() : false),
    caller: () => { void answerCall() },
    ...Object.fromEntries(places.filter((place) => place.go).map((place) => [place.go, () => navigate({ to: place.to })])),
  })

  return (
    <Frame
      places={places}
      onFind={() => { setFinding(true) }}
      tools={<>
        <CommunitySwitcher />
        <span className="head-space" />
        {mayCalls && <Suspense><SpeakingStrip /></Suspense>}
        <LiveDot />
        <InboxBell />
        <UserMenu name={person.staff.display_name} onPassword={() => { setDialog('password') }} onSessions={() => { setDialog('sessions') }} />
      </>}
    >
      <Outlet />
      {mayCalls && <RingingPop onAnswer={(id) => { void take(id) }} />}
      <Finder open={finding} places={places} onClose={() => { setFinding(false) }} onClosed={() => { if (calling.current) focusIntake(); calling.current = false }} />
      <Suspense fallback={<Opening />}>
        {dialog === 'password' && <PasswordDialog onClose={() => { setDialog(null) }} />}
        {dialog === 'sessions' && <SessionsDialog onClose={() => { setDialog(null) }} />}
      </Suspense>
    </Frame>
  )
}
