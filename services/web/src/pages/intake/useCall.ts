import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answered, assignCaller, goingOn, linkTicket } from '@/api/calls'
import { TOPIC } from '@/api/topics'
import type { Caller } from './caller'

/** The call a form belongs to: its number for whoever answered, whose it is, and the tickets opened in it. */
export function useCall(id: string | undefined) {
  const queries = useQueryClient()
  const taken = useQuery({ ...answered(id ?? ''), enabled: id !== undefined })
  const live = useQuery({ ...goingOn, enabled: id !== undefined }).data?.find((call) => call.id === id)
  const call = live ?? taken.data?.call
  return {
    call, number: taken.data?.number ?? null,
    link: async (ticket: string) => {
      if (!id) return
      await linkTicket(id, ticket)
      await queries.invalidateQueries({ queryKey: [TOPIC.call] })
    },
  }
}

/** Tells the log whose call it is as soon as that is known, and again when it was somebody else. */
export function useCallerTold(id: string | undefined, caller: Caller, community: string | undefined): void {
  const queries = useQueryClient()
  const told = useRef('')
  useEffect(() => {
    const whose = JSON.stringify([id, community, caller.unitId, caller.personId])
    if (!id || !community || (!caller.unitId && !caller.personId) || told.current === whose) return
    told.current = whose
    void assignCaller(id, { community_id: community, unit_id: caller.unitId ?? null, person_id: caller.personId ?? null })
      .then(() => queries.invalidateQueries({ queryKey: [TOPIC.call] }), () => { told.current = '' })
  }, [queries, id, community, caller.unitId, caller.personId])
}
