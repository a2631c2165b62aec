import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'

/** Sends a change of the organisation; when somebody was faster, theirs is fetched before the refusal is shown. */
export function useOrganisation(onClose: () => void) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.organisation] })
  return async (change: () => Promise<unknown>, done = t('ui.saved')) => {
    try {
      await change()
    } catch (error) {
      if (asProblem(error).status === 412) await refresh()
      throw error
    }
    toast.done(done)
    onClose()
    await refresh()
  }
}
