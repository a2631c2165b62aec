import { useQueryClient } from '@tanstack/react-query'
import { TOPIC } from '@/api/topics'

/** Whatever shows splits, and the bills they become, is asked anew. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([TOPIC.allocation, TOPIC.bill].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
}
