import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ListParams } from './types'

/** State of a list in the address: reload, back and "send me this list" give the same rows. */
export function useListParams(defaults: ListParams = {}) {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const params = useMemo(() => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
    return { ...defaults, ...Object.fromEntries(given.map(([key, value]) => [key, String(value)])) } as ListParams
  }, [search, defaults])

  /** undefined removes a parameter. Filters replace the entry of the history while typing. */
  const change = (next: Record<string, string | undefined>, replace = true) => {
    const merged: Record<string, string> = {}
    for (const [key, value] of Object.entries({ ...params, ...next })) {
      if (value !== undefined && value !== '' && value !== defaults[key]) merged[key] = value
    }
    void navigate({ to: '.', search: merged as never, replace })
  }

  const restart = (next: ListParams) => { void navigate({ to: '.', search: next as never }) }
  return { params, change, restart }
}
