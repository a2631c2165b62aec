/** Whether the company of this host is suspended: nobody works for it then, and its public pages answer nothing. */
import { fetchBrand } from './brand'
import { asProblem, Problem } from './problem'
import { store } from './store'

export const SUSPENDED = 'tenant_suspended'
export const suspended = store(false)

let asking: Promise<void> | null = null

async function ask(): Promise<void> {
  try {
    const brand = await fetchBrand()
    if (brand) suspended.set(brand.status === 'suspended')
  } catch {
    // Trouble on the way says nothing about the company.
  }
}

/** Asks how the company stands, once for all that were refused. */
export function askCompany(): Promise<void> {
  asking ??= ask().finally(() => { asking = null })
  return asking
}

/** For what anybody may ask: of a suspended company nothing is found, which a person must not take for the answer. */
export async function openToAll<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (asProblem(error).status !== 404) throw error
    await askCompany()
    throw suspended.get() ? new Problem({ status: 403, code: SUSPENDED }) : error
  }
}
