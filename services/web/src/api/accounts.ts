/** Own account: sign-in, passwords, sessions; and the way in: sign-up, invitation, reset. */
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'

export interface OwnSession { id: string; created_at: string; last_used_at?: string; user_agent?: string; address?: string; current: boolean }
export interface SignUp { company_name: string; slug: string; admin_name: string; email: string; locale: string }
export interface ProvisionStep { service: string; state: 'pending' | 'running' | 'done' | 'failed' }
export interface SignUpProgress { state: string; slug?: string; steps: ProvisionStep[] }

export const signIn = (body: { login: string; password: string }, key: string) =>
  request('POST', '/api/identity/sessions', { body, key })
export const operatorSignIn = (body: { login: string; password: string; code?: string }, key: string) =>
  request('POST', '/api/identity/operator/sessions', { body, key })
export const changePassword = (body: { current_password: string; new_password: string }, key: string) =>
  request('POST', '/api/identity/me/password', { body, key })
export const forgotPassword = (body: { email: string }, key: string) =>
  request('POST', '/api/identity/password-resets', { body, key })
export const resetPassword = (body: { token: string; password: string }, key: string) =>
  request('POST', '/api/identity/password-resets/confirm', { body, key })
export const acceptInvitation = (body: { token: string; password: string }, key: string) =>
  request('POST', '/api/identity/invitations/accept', { body, key })
export const signUp = (body: SignUp, key: string) =>
  request<{ id: string }>('POST', '/api/identity/sign-ups', { body, key })
export const confirmSignUp = (body: { token: string; password: string }, key: string) =>
  request<{ id: string; slug?: string }>('POST', '/api/identity/sign-ups/confirm', { body, key })
export const slugFree = (slug: string, signal: AbortSignal) =>
  request<{ available: boolean }>('GET', '/api/identity/sign-ups/slug-check', { query: { slug }, signal })
export const revokeSession = (id: string) => request('DELETE', `/api/identity/sessions/${id}`)

export const signUpProgress = (id: string) => queryOptions({
  queryKey: ['sign-up', id],
  queryFn: ({ signal }) => request<SignUpProgress>('GET', `/api/identity/sign-ups/${id}/progress`, { signal }),
  refetchInterval: (query) => (query.state.data?.state === 'active' ? false : 1_000),
})

export const ownSessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await request<{ items: OwnSession[] }>('GET', '/api/identity/sessions', { signal })).items,
})
