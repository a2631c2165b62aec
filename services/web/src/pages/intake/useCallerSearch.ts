import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { enoughToSearch, searchRegistry } from '@/api/search'
import { wholePhone } from './caller'
import { choicesOf, type Choice } from './choices'

const SETTLE = 200

export interface CallerSearching {
  /** Only ever those of the present text: what belongs to an earlier one is not offered. */
  choices: Choice[]
  searching: boolean
  /** The answer is there, and it is nobody. */
  nobody: boolean
  error: Error | null
  /** Ask at once instead of when the typing has settled. */
  hurry: () => void
}

export function useCallerSearch(text: string, chosen: boolean): CallerSearching {
  const wanted = text.trim()
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(wanted) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [wanted])
  const enough = !chosen && enoughToSearch(wanted) && !wholePhone(wanted)
  const current = settled === wanted
  const asked = useQuery({ queryKey: ['search', 'registry', wanted], queryFn: ({ signal }) => searchRegistry(wanted, signal), enabled: enough && current, retry: false })
  const choices = enough && current && asked.data ? choicesOf(asked.data) : []
  return {
    choices, searching: enough && (!current || asked.isPending) && !asked.isError, nobody: enough && current && asked.isSuccess && choices.length === 0,
    error: enough && current ? asked.error : null, hurry: () => { setSettled(wanted) },
  }
}
