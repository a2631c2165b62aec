import { useMemo } from 'react'
import { periodOf, type Period, type Span } from '@/components/form/periods'
import { useListParams } from '@/components/list/useListParams'
import { useCommunity } from '@/shell/community'

/** The period of an analysis nobody has chosen one for. */
export const USUAL = { ranking: 'quarter', inquiries: 'last_week', feedback: 'last_month' } as const

/** What an analysis is asked for, from the address; a period nobody has chosen is the usual one. */
export function useAnalysis(usual: Span) {
  const chosen = useCommunity() ?? undefined
  const defaults = useMemo(() => periodOf(usual), [usual])
  const { params, change } = useListParams()
  const query = { since: params.since ?? defaults.since, until: params.until ?? defaults.until, community_id: params.community_id ?? chosen }
  return { query, params, change, choose: (period: Period) => { change({ ...period }, false) } }
}
