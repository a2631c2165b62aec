import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unitOverview } from '@/api/registry'
import { unitChoices } from '@/components/form/unitChoices'
import type { Filter } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'

/** The filter of a list by unit, for those who may see units; the address names it by its id. */
export function useUnitFilter(): Filter[] {
  const { t } = useTranslation()
  const community = useCommunity() ?? undefined
  const mayUnits = useMay('registry.unit.read')
  const { unit_id: id } = useListParams().params
  const found = useQuery({ ...unitOverview(id ?? ''), enabled: mayUnits && id !== undefined }).data
  if (!mayUnits) return []
  return [{
    key: 'unit_id', label: t('billing.unit'), kind: 'pick', width: 130, search: (text, signal) => unitChoices(text, signal, community),
    known: found && { value: found.unit.id, label: found.unit.code },
  }]
}
