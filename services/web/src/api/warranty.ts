/** Warranty terms of a unit: /api/registry. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/registry'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Warranty = Wire['WarrantyRead']
export type WarrantyTerm = Wire['WarrantyTermRead']
export type TermWish = Wire['EnterWarrantyTerm']

export const unitWarranty = (id: string) => queryOptions({ queryKey: [TOPIC.unit, id, 'warranty'], queryFn: ({ signal }) => request<Warranty>('GET', `/api/registry/units/${id}/warranty`, { signal }) })
export const enterUnitTerm = (id: string, body: TermWish, version: number, key: string) => request<Warranty>('POST', `/api/registry/units/${id}/warranty-terms`, { body, version, key })
export const enterBuildingTerm = (id: string, body: TermWish, key: string) => request<Wire['BuildingWarrantyRead']>('POST', `/api/registry/buildings/${id}/warranty-terms`, { body, key })
