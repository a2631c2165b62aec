import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/api/draft'
import { callers, person, unitOverview } from '@/api/registry'
import { candidatesOf, contactsOf, settled, type Caller, type Candidate } from './caller'

export interface Recognised {
  candidates: Candidate[]
  pending: boolean
  error: Error | null
  again: () => void
}

/** The caller with everything the registry knows of them. `first` comes with the address and goes before the draft. */
export function useCaller(first: Caller, draft: string) {
  const [said, setSaid] = useState<Caller>(() => (Object.keys(first).length > 0 ? first : readDraft<Caller>(draft) ?? {}))
  const [restored, setRestored] = useState(Object.keys(first).length === 0 && Object.keys(said).length > 0)
  const say = (next: Caller) => {
    setSaid(next)
    setRestored(false)
    if (Object.keys(next).length > 0) keepDraft(draft, next)
    else dropDraft(draft)
  }
  const byPhone = useQuery({ ...callers(said.phone ?? ''), enabled: said.phone !== undefined && !said.personId })
  const byPerson = useQuery({ ...person(said.personId ?? ''), enabled: said.personId !== undefined })
  const asked = said.personId ? byPerson : byPhone
  const people = said.personId ? [byPerson.data].filter((one) => one !== undefined) : byPhone.data?.callers ?? []
  const candidates = candidatesOf(people)
  const caller = settled(said, candidates)
  const home = useQuery({ ...unitOverview(caller.unitId ?? ''), enabled: caller.unitId !== undefined })
  const overview = caller.unitId ? home.data : undefined
  const recognised: Recognised = { candidates, pending: asked.isLoading, error: asked.error, again: () => { void asked.refetch() } }
  return {
    caller, say, recognised, overview, restored, chosen: Object.keys(said).length > 0, loading: recognised.pending || home.isLoading,
    contacts: contactsOf(overview, candidates.filter(({ person: one }) => one.id === caller.personId)),
  }
}
