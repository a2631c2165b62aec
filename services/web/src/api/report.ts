/** The public form of a company: nobody is signed in here. /api/ticketing/web-forms */
import { queryOptions } from '@tanstack/react-query'
import { openToAll } from './company'
import type { components } from './generated/ticketing'
import { request } from './request'

type Wire = components['schemas']

export type PublicCommunity = Wire['PublicCommunityRead']
export type Receipt = Wire['WebFormReceiptRead']
export type Matter = Wire['WebFormStatusRead']
export type Report = Wire['SubmitWebForm']

const ROOT = '/api/ticketing/web-forms'

export const publicCommunities = queryOptions({
  queryKey: ['report', 'communities'], staleTime: 10 * 60_000,
  queryFn: ({ signal }) => openToAll(request<PublicCommunity[]>('GET', `${ROOT}/communities`, { signal })),
})
/** The key makes a repetition harmless: the same form gets the same number again. */
export const submitReport = (body: Report, key: string) => openToAll(request<Receipt>('POST', ROOT, { body, key }))
export const matter = (token: string) => queryOptions({
  queryKey: ['report', 'matter', token], refetchInterval: 60_000,
  queryFn: ({ signal }) => openToAll(request<Matter>('GET', `${ROOT}/${encodeURIComponent(token)}`, { signal })),
})
