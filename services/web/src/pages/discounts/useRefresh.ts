import { useQueryClient } from '@tanstack/react-query'
import { TOPIC } from '@/api/topics'

/** Whatever shows discounts is asked anew. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [TOPIC.discount] })
}
