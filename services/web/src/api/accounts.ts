/** Own account: sign-in, passwords, sessions; and the way in: sign-up, invitation, reset. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import type { Operator } from './operator'
import { request } from './request'

type Wire = components['schemas']

export type OwnSession = Wire['SessionRead']
export type SignUp = Wire['SignUpCompany']
export type SignUpProgress = Wire['ProgressRead']
export type SlugCheck = Wire['SlugCheckRead']

export const signIn = (body: Wire['SignIn'], key: string) =>
  request('POST', '/api/identity/sessions', { body, key })
export const operatorSignIn = (body: Wire['SignInOperator'], key: string) =>
  request<Operator>('POST', '/api/identity/operator/sessions', { body, key })
export const beginFactor = () => request<Wire['FactorRead']>('POST', '/api/identity/operator/totp', { key: crypto.randomUUID() })
export const confirmFactor = (code: string, key: string) =>
  request<Operator>('POST', '/api/identity/operator/totp/confirm', { body: { code }, key })
export const changePassword = (body: Wire['ChangePassword'], key: string) =>
  request('POST', '/api/identity/me/password', { body, key })
export const forgotPassword = (body: Wire['AskPasswordReset'], key: string) =>
  request('POST', '/api/identity/password-resets', { body, key })
export const resetPassword = (body: Wire['SetPasswordByLink'], key: string) =>
  request('POST', '/api/identity/password-resets/confirm', { body, key })
export const acceptInvitation = (body: Wire['SetPasswordByLink'], key: string) =>
  request('POST', '/api/identity/invitations/confirm', { body, key })
export const signUp = (body: SignUp, key: string) =>
  request<Wire['SignUpRead']>('POST', '/api/identity/sign-ups', { body, key })
export const confirmSignUp = (body: Wire['ConfirmSignUp'], key: string) =>
  request<Wire['ConfirmedRead']>('POST', '/api/identity/sign-ups/confirm', { body, key })
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
