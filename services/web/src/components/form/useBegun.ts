import { useQuery, useQueryClient, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'

/**
 * What a form of a shared record begins with: the latest, until somebody types, and from then on what they saw, so that
 * a colleague who saves meanwhile neither takes away what is being typed nor is overwritten (the version is refused).
 * The form is keyed by the version it began with.
 */
export function useBegun<T extends { version: number }, K extends QueryKey>(record: UseQueryOptions<T, Error, T, K> & { queryKey: K }) {
  const queries = useQueryClient()
  const found = useQuery(record)
  const [held, setHeld] = useState<T | null>(null)
  const begun = held ?? found.data
  const anew = () => { setHeld(null) }
  return {
    found,
    begun,
    /** A colleague has saved since. */
    stale: held !== null && held.version !== found.data?.version,
    hold: () => { setHeld((before) => before ?? found.data ?? null) },
    /** Begins with the latest again: what was typed is given up. */
    anew,
    /** Saves over the version it began with; refused for it, the form learns that it is stale. */
    save: async (send: (version: number) => Promise<T>) => {
      if (!begun) return
      try {
        queries.setQueryData<T>(record.queryKey, await send(begun.version))
      } catch (error) {
        if (asProblem(error).status === 412) await queries.invalidateQueries({ queryKey: record.queryKey })
        throw error
      }
      anew()
    },
  }
}
