import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callDetail, goingOn, type Call } from '@/api/calls'
import { toldOr } from '@/components/Withheld'
import { useNowEvery } from '@/components/ticking'
import { useCommands } from '@/keyboard/dispatcher'

const EndDialog = lazy(() => import('../pages/calls/CallDialogs').then((file) => ({ default: file.EndDialog })))

/** In the header while I speak, wherever its form is not open: nobody forgets somebody on the line, and F4 ends it here too. */
export function SpeakingStrip() {
  const here = useLocation({ select: ({ pathname, search }) => (pathname === '/intake' ? (search as { call?: string }).call : undefined) })
  const spoken = (useQuery(goingOn).data ?? []).filter((call) => call.state === 'answered')
  // Beside the form of one of them its bar shows the others.
  const call = spoken.some((one) => one.id === here) ? undefined : spoken[0]
  // What is being written about it stays when the other side hangs up meanwhile.
  const [ending, setEnding] = useState<Call | null>(null)
  return (
    <>
      {call && <Strip key={call.id} call={call} onEnd={() => { setEnding(call) }} />}
      {ending && <Suspense><Ending call={ending} onClose={() => { setEnding(null) }} /></Suspense>}
    </>
  )
}

function Ending({ call, onClose }: { call: Call; onClose: () => void }) {
  const told = useQuery(callDetail(call.id)).data?.tickets.length
  return <EndDialog call={call} suggested={told ? 'ticket' : 'resolved'} onClose={onClose} />
}

function Strip({ call, onEnd }: { call: Call; onEnd: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useNowEvery(1_000)
  const seconds = Math.max(0, Math.round(call.answered_at ? (now - Date.parse(call.answered_at)) / 1000 : 0))
  useCommands({ hang_up: onEnd })
  return (
    <div className="speaking" role="region" aria-label={t('desk.on_the_line')}>
      <button type="button" className="head-tool" onClick={() => { void navigate({ to: '/intake', search: { call: call.id } } as never) }} title={t('desk.back_to_call')}>
        <PhoneOutlined aria-hidden /><span className="unseen">{t('desk.back_to_call')}</span> <span className="number hide-medium">{toldOr(call, call.number ?? t('desk.withheld'))}</span> <span className="number" aria-live="off">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</span>
      </button>
      <button type="button" className="head-tool strong hide-small" onClick={onEnd}>{t('desk.end')} <kbd>F4</kbd></button>
    </div>
  )
}
