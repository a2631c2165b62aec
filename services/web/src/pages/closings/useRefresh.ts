import { useQueryClient } from '@tanstack/react-query'
import { TOPIC } from '@/api/topics'

/** What a step with a shift changes: the closing itself and what the desk has open. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([TOPIC.dayClosing, TOPIC.payment].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
}
