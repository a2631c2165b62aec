import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { person } from '@/api/registry'
import { useMay } from '@/shell/session'

/** A person by name, masked as the registry gives it; as a link for those who may open it. */
export function PersonName({ id, otherwise }: { id: string; otherwise: string | null }) {
  const { t } = useTranslation()
  const may = useMay('registry.person.read')
  const found = useQuery({ ...person(id), enabled: may })
  const name = otherwise ?? found.data?.name ?? t('ui.unknown')
  return may ? <Link to={`/owners/${id}` as never}>{name}</Link> : name
}
