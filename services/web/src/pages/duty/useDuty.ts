import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { doDuty } from '@/api/duty'
import { useIntent } from '@/api/intent'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'

/** Sends one step of duty; afterwards, and when somebody was faster, everything about duty is fetched anew. */
export function useDuty() {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const [busy, setBusy] = useState<string | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.duty] })
  /** For forms, which show refusals themselves. */
  const send = async <T,>(path: string, key: string, body?: object, version?: number): Promise<T> => {
    try {
      return await doDuty<T>(path, key, body, version)
    } catch (error) {
      if (asProblem(error).status === 412) await refresh()
      throw error
    } finally {
      void refresh()
    }
  }
  /** For buttons. Resolves with the answer, or null when it was refused. `done` is said then; null is one step of several. */
  const act = async <T,>(path: string, body?: object, version?: number, done: string | null = t('ui.saved')): Promise<T | null> => {
    setBusy(path)
    try {
      const answer = await send<T>(path, intent.key([path, body, version]), body, version)
      intent.done()
      if (done) toast.done(done)
      return answer
    } catch (error) {
      if (!asProblem(error).passing) intent.done()
      toast.refused(error)
      return null
    } finally {
      setBusy(null)
    }
  }
  return { act, send, busy, refresh }
}
