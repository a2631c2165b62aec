import { useQueryClient } from '@tanstack/react-query'
import { TOPIC } from '@/api/topics'

/** Whatever shows refunds, and the credit they are of, is asked anew. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.refund] }), queries.invalidateQueries({ queryKey: [TOPIC.bill] })])
}
