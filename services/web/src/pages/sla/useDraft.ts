import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contentOf, currentPolicy, saveDraft, type Draft, type SaveDraft } from '@/api/clocks'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'

/** Saves the open draft with a change; the service keeps it only when it may be published. */
export function useSaveDraft(draft: Draft | null) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: (content: SaveDraft) => SaveDraft) => {
      if (!draft) throw new Error('no draft is open')
      return saveDraft(change(contentOf(draft.policy)), draft.version)
    },
    onSuccess: async (saved) => {
      queries.setQueryData(currentPolicy.queryKey, (shown) => shown && { ...shown, draft: saved })
      toast.done(t('sla.saved'))
      await queries.invalidateQueries({ queryKey: [TOPIC.clockPolicy] })
    },
    onError: () => { void queries.invalidateQueries({ queryKey: currentPolicy.queryKey }) },
  })
}
