import { useTranslation } from 'react-i18next'
import type { Basis } from '@/api/allocations'
import { plain } from '../meters/words'

/** By what something is split, several of a mix beside each other. */
export function useBasisNames() {
  const { t } = useTranslation()
  return (bases: readonly string[]) => bases.map((basis) => t(`allocations.basis_name.${basis as Basis}`)).join(t('allocations.and'))
}

/** What a home weighs by a basis, with its unit. */
export function useWeight() {
  const { t } = useTranslation()
  const units: Readonly<Record<string, string>> = { area: t('allocations.basis_unit.area'), household: t('allocations.basis_unit.household'), persons: t('allocations.basis_unit.persons') }
  return (basis: string, weight: string) => `${plain(weight)} ${units[basis] ?? ''}`.trim()
}
