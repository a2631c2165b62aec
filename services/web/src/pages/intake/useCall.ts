import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { answered, assignCaller, callDetail, goingOn, linkTicket, type Call } from '@/api/calls'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { toldOr } from '@/components/Withheld'
import { useMe } from '@/shell/session'

const OVER = ['ended', 'missed']

/** Somebody is on the line, and nobody has said what came of it: only then are data compared. */
export const isSpoken = (call: Call | undefined) => call?.state === 'answered' && call.result === null

/** Whether there is something to take: a call that is over, or that a colleague took, is only looked at. */
const mayTake = (call: Call | undefined, me: string) => call !== undefined && !OVER.includes(call.state) && call.result === null && (call.operator_id === null || call.operator_id === me)

/** The call a form belongs to: its number for whoever answered, whose it is, and the tickets opened in it. */
export function useCall(id: string | undefined) {
  const queries = useQueryClient()
  const me = useMe().staff.id
  const [linked, setLinked] = useState(false)
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
    /** A ticket was registered in it by this form, whatever the log says yet. */
    linked,
    link: async (ticket: string) => {
      if (!id) return
      setLinked(true)
      await linkTicket(id, ticket)
      await queries.invalidateQueries({ queryKey: [TOPIC.call] })
    },
  }
}

/** Whose call it is, as the form has it. */
interface Whose { unit: string | undefined; person: string | undefined; community: string | undefined }

/**
 * Tells the log whose call it is as soon as that is known, and again when it was somebody else. A call in which a ticket
 * was registered stays with its home: another one that is only looked up takes it over when the operator says so.
 */
export function useCallerTold(id: string | undefined, { unit, person, community }: Whose, linked: boolean): { /** The home it stays with. */ keptFor: string | null; move: () => void } {
  const queries = useQueryClient()
  const told = useRef('')
  const [moved, setMoved] = useState<string | null>(null)
  const logged = useQuery({ ...callDetail(id ?? ''), enabled: id !== undefined })
  const { call, tickets = [] } = logged.data ?? {}
  const kept = id !== undefined && (linked || tickets.length > 0) && unit !== undefined && call?.unit_id != null && call.unit_id !== unit && moved !== unit
  const ready = logged.isFetched && !kept
  useEffect(() => {
    const whose = JSON.stringify([id, community, unit, person])
    if (!ready || !id || !community || (!unit && !person) || told.current === whose) return
    told.current = whose
    void assignCaller(id, { community_id: community, unit_id: unit ?? null, person_id: person ?? null })
      .then(() => queries.invalidateQueries({ queryKey: [TOPIC.call] }), () => { told.current = '' })
  }, [queries, ready, id, community, unit, person])
  return { keptFor: kept ? toldOr(call, call.unit_code ?? '') : null, move: () => { setMoved(unit ?? null) } }
}
