import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { dial, dialing } from '@/api/calls'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'
import { codeName } from '@/i18n/codes'

const LOOKS = 20
const PAUSE = 500

/** Click to call: says whether the telephone system took the wish, and opens nothing that would take the focus. */
export function useCallBack() {
  const { t } = useTranslation()
  const toast = useToast()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return async (whom: Parameters<typeof dial>[0]) => {
    try {
      const asked = await dial(whom)
      await queries.invalidateQueries({ queryKey: [TOPIC.call] })
      for (let look = 0; look < LOOKS; look += 1) {
        const { state, reason } = await dialing(asked.call_id)
        if (state === 'placed') { toast.done(t('desk.calls.dialling')); return }
        if (state === 'failed') { void message.error(t('desk.calls.dial_failed', { reason: codeName('dial_failure', reason?.startsWith('refused') ? 'refused' : reason) })); return }
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    } catch (error) {
      toast.refused(error)
    }
  }
}
