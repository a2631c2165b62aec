import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { personNames } from '@/api/registry'
import { useMay } from '@/shell/session'

/** Who the payers of bills are, masked; null is the developer, and without the right to read persons it is "the owner". */
export function usePayerNames(ids: readonly (string | null)[]): (id: string | null) => string {
  const { t } = useTranslation()
  const mayPerson = useMay('registry.person.read')
  const wanted = [...new Set(ids.filter((id) => id !== null))].sort()
  const names = useQuery({ ...personNames(wanted), enabled: mayPerson && wanted.length > 0 }).data
  return (id) => (id === null ? t('billing.developer') : names?.find((one) => one.id === id)?.name ?? t('households.owner'))
}
