import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { dropAllDrafts } from '@/api/draft'
import { realm } from '@/api/realm'
import { request } from '@/api/request'
import { useStore } from '@/api/store'
import { signedOut } from '@/api/transport'
import { tokenGone } from '@/api/tokenAge'

/** When the session ended, go to sign-in and remember where to return. Drafts stay: the same person comes back. */
export function useSignOutWatch(): void {
  const over = useStore(signedOut)
  const navigate = useNavigate()
  const router = useRouter()
  const queries = useQueryClient()
  useEffect(() => {
    if (!over) return
    const next = router.state.location.href
    signedOut.set(false)
    queries.clear()
    void navigate({ to: realm() === 'operator' ? '/ops/login' : '/login', search: { next, expired: 'yes' } })
  }, [over, navigate, router, queries])
}

export async function signOut(queries: QueryClient): Promise<void> {
  const path = realm() === 'operator' ? '/api/identity/operator/sessions/current' : '/api/identity/sessions/current'
  try {
    await request('DELETE', path)
  } finally {
    dropAllDrafts()
    tokenGone()
    queries.clear()
    window.location.assign(realm() === 'operator' ? '/ops/login' : '/login')
  }
}
