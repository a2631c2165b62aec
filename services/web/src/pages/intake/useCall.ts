import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answered, assignCaller, callDetail, goingOn, linkTicket, type Call } from '@/api/calls'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { useMe } from '@/shell/session'
import type { Caller } from './caller'

const OVER = ['ended', 'missed']

/** Whether there is something to take: a call that is over, or that a colleague took, is only looked at. */
const mayTake = (call: Call | undefined, me: string) => call !== undefined && !OVER.includes(call.state) && call.result === null && (call.operator_id === null || call.operator_id === me)

/** The call a form belongs to: its number for whoever answered, whose it is, and the tickets opened in it. */
export function useCall(id: string | undefined) {
  const queries = useQueryClient()
  const me = useMe().staff.id
  const going = useQuery({ ...goingOn, enabled: id !== undefined })
  const live = going.data?.find((call) => call.id === id)
  const past = useQuery({ ...callDetail(id ?? ''), enabled: id !== undefined && going.isFetched && !live }).data?.call
  const call = live ?? past
  const taken = useQuery({
    ...answered(id ?? ''),
    // Once: whatever else is read anew, a call that was taken stays taken, and so does one that was refused.
    enabled: ({ state }) => id !== undefined && mayTake(call, me) && state.data === undefined && (state.error === null || asProblem(state.error).passing),
  })
  return {
    call: call ?? taken.data?.call, number: taken.data?.number ?? null,
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
