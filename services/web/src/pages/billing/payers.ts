import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { personNames } from '@/api/registry'
import { useMay } from '@/shell/session'

type Names = readonly { id: string; name: string }[]
const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))].sort()

/** null is the developer; whose name is not to be had is "the owner". */
function useNaming(): (id: string | null, names: Names | undefined) => string {
  const { t } = useTranslation()
  return (id, names) => (id === null ? t('billing.developer') : names?.find((one) => one.id === id)?.name ?? t('households.owner'))
}

/** Who the payers of bills are, masked. */
export function usePayerNames(ids: readonly (string | null)[]): (id: string | null) => string {
  const naming = useNaming()
  const mayPerson = useMay('registry.person.read')
  const wanted = known(ids)
  const names = useQuery({ ...personNames(wanted), enabled: mayPerson && wanted.length > 0 }).data
  return (id) => naming(id, names)
}

interface Paid { payer_id: string | null }

/** Gives a page of bills, or of what else is somebody's, the names of their payers; without them the rows are shown all the same. */
export function useWithPayers(): <R extends Paid, P extends { items: R[] }>(page: P & { items: R[] }) => Promise<Omit<P, 'items'> & { items: (R & { payer_name: string })[] }> {
  const naming = useNaming()
  const mayPerson = useMay('registry.person.read')
  const queries = useQueryClient()
  return async (page) => {
    const wanted = known(page.items.map((row) => row.payer_id))
    const names = mayPerson && wanted.length > 0 ? await queries.fetchQuery(personNames(wanted)).catch(() => undefined) : undefined
    return { ...page, items: page.items.map((row) => ({ ...row, payer_name: naming(row.payer_id, names) })) }
  }
}
