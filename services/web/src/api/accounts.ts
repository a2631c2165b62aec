/** Own account: sign-in, passwords, sessions; and the way in: sign-up, invitation, reset. */
import { queryOptions } from '@tanstack/react-query'
import type { Operator } from './operator'
import { request } from './request'

export interface OwnSession { id: string; started_at: string; last_seen_at: string; expires_at: string; address: string; user_agent: string; current: boolean }
export interface SignUp { company_name: string; slug: string; admin_name: string; email: string; locale: string }
export interface SignUpProgress { status: 'pending' | 'preparing' | 'ready' | 'expired'; steps: { name: string; done: boolean }[] }
export interface SlugCheck { slug: string; available: boolean; code: string | null; suggestions: string[] }

export const signIn = (body: { login: string; password: string }, key: string) =>
  request('POST', '/api/identity/sessions', { body, key })
export const operatorSignIn = (body: { login: string; password: string; code?: string }, key: string) =>
  request<Operator>('POST', '/api/identity/operator/sessions', { body, key })
export const beginFactor = () => request<{ secret: string; uri: string }>('POST', '/api/identity/operator/totp', { key: crypto.randomUUID() })
export const confirmFactor = (code: string, key: string) =>
  request<Operator>('POST', '/api/identity/operator/totp/confirm', { body: { code }, key })
export const changePassword = (body: { current_password: string; password: string }, key: string) =>
  request('POST', '/api/identity/me/password', { body, key })
export const forgotPassword = (body: { login: string }, key: string) =>
  request('POST', '/api/identity/password-resets', { body, key })
export const resetPassword = (body: { token: string; password: string }, key: string) =>
  request('POST', '/api/identity/password-resets/confirm', { body, key })
export const acceptInvitation = (body: { token: string; password: string }, key: string) =>
  request('POST', '/api/identity/invitations/confirm', { body, key })
export const signUp = (body: SignUp, key: string) =>
  request<{ id: string }>('POST', '/api/identity/sign-ups', { body, key })
export const confirmSignUp = (body: { token: string; password: string }, key: string) =>
  request<{ id: string; slug: string; url: string }>('POST', '/api/identity/sign-ups/confirm', { body, key })
export const slugFree = (slug: string, signal: AbortSignal) =>
  request<SlugCheck>('GET', '/api/identity/sign-ups/slug-check', { query: { slug }, signal })
export const revokeSession = (id: string) => request('DELETE', `/api/identity/sessions/${id}`)

export const signUpProgress = (id: string) => queryOptions({
  queryKey: ['sign-up', id],
  queryFn: ({ signal }) => request<SignUpProgress>('GET', `/api/identity/sign-ups/${id}/progress`, { signal }),
  refetchInterval: (query) => (query.state.data?.status === 'ready' || query.state.data?.status === 'expired' ? false : 1_000),
})

export const ownSessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => request<OwnSession[]>('GET', '/api/identity/sessions', { signal }),
})
