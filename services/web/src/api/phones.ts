/** The company's telephone systems: /api/ticketing/pbx-links. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing/pbx-links'

export type PhoneSystem = Wire['PbxLinkRead']
export type PhoneKey = Wire['PbxKeyRead']

export const phoneSystems = queryOptions({ queryKey: [TOPIC.phoneSystem], queryFn: ({ signal }) => request<PhoneSystem[]>('GET', ROOT, { signal }) })
export const connectPhones = (body: Wire['CreatePbxLink'], intent: string) => request<PhoneKey>('POST', ROOT, { body, key: intent })
export const changePhones = (one: PhoneSystem, body: Wire['ChangePbxLink']) => request<PhoneSystem>('PUT', `${ROOT}/${one.id}`, { body, version: one.version })
export const renewPhoneKey = (one: PhoneSystem) => request<PhoneKey>('POST', `${ROOT}/${one.id}/key`, { key: crypto.randomUUID(), version: one.version })
