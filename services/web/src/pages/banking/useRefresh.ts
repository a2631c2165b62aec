import { useQueryClient } from '@tanstack/react-query'
import { TOPIC } from '@/api/topics'

/** Whatever shows lines of the bank, and the debts they pay, is asked anew. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([TOPIC.bankLine, TOPIC.bankStatement, TOPIC.bill, TOPIC.payment].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
}
