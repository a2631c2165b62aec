/** The community somebody works in right now; lists and forms start from it. Null is all they may see. */
import { store, useStore } from '@/api/store'
import { useMe } from './session'

const CHOICE = 'lintel.community'

function stored(): string | null {
  try {
    return localStorage.getItem(CHOICE)
  } catch {
    return null
  }
}

const chosen = store<string | null>(stored())

export function chooseCommunity(id: string | null): void {
  chosen.set(id)
  try {
    if (id) localStorage.setItem(CHOICE, id)
    else localStorage.removeItem(CHOICE)
  } catch {
    // Without storage the choice lasts for this page.
  }
}

/** Names the community of a record where several are in view; null where all that is shown is of one. */
export function useWhichCommunity(): ((id: string) => string) | null {
  const one = useCommunity()
  const communities = useMe().communities
  return one === null && communities.length > 1 ? (id) => communities.find((community) => community.id === id)?.name ?? '' : null
}

/** A remembered community that is no longer in reach counts as none; a single one is always chosen. */
export function useCommunity(): string | null {
  const id = useStore(chosen)
  const communities = useMe().communities
  if (communities.length === 1) return communities[0]?.id ?? null
  return communities.some((community) => community.id === id) ? id : null
}
