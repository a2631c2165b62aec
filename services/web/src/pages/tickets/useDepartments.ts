import { useQuery } from '@tanstack/react-query'
import { departmentNames } from '@/api/ticketing'

/** The departments of the company as choices: a ticket keeps the name, so it reads the same when one is renamed. */
export function useDepartments(): { value: string; label: string }[] {
  return (useQuery(departmentNames).data ?? []).map(({ name }) => ({ value: name, label: name }))
}
