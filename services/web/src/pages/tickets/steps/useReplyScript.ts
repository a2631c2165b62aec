import { useQuery } from '@tanstack/react-query'
import type { Rule } from 'antd/es/form'
import { useTranslation } from 'react-i18next'
import { scripts } from '@/api/knowledge'
import { gapLeft } from '@/format/worded'
import { useMay } from '@/shell/session'

export type Situation = 'unfounded_reply' | 'founded_reply' | 'holding_reply'

/** The company's words for an answer, for those who may read them; none where the answer has no situation. */
export function useReplyScript(situation: Situation | null, community: string) {
  const enabled = useMay('ticketing.article.read') && situation !== null
  return useQuery({ ...scripts(community), enabled }).data?.find((one) => one.situation === situation)
}

/** Refuses an answer with a gap of those words that nobody has filled, also one that a draft brought back. */
export function useGapRule(situation: Situation | null, community: string): Rule {
  const { t } = useTranslation()
  const steps = useReplyScript(situation, community)?.steps ?? []
  const lines = steps.flatMap((step) => [step.say, step.say_en ?? ''])
  return { validator: (_, text?: string) => (gapLeft(text ?? '', lines) ? Promise.reject(new Error(t('tickets.words.gap'))) : Promise.resolve()) }
}
