import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { person, unmaskPerson } from '@/api/registry'
import { MaskedText } from '@/components/MaskedText'
import { useMay } from '@/shell/session'

/** The numbers of a person known by id alone. */
export function PersonPhones({ id }: { id: string }) {
  const found = useQuery({ ...person(id), enabled: useMay('registry.person.read') })
  return found.data ? <PersonPhone id={id} phones={found.data.phones} /> : null
}

export function PersonPhone({ id, phones }: { id: string; phones: readonly string[] }) {
  const { t } = useTranslation()
  const mayUnmask = useMay('registry.person.unmask')
  if (phones.length === 0) return <span className="quiet">{t('ui.not_set')}</span>
  return <MaskedText masked={phones.join(' / ')} field={t('tickets.phone')} reveal={mayUnmask ? async (purpose) => ((await unmaskPerson(id, ['phones'], purpose)).phones ?? []).join(' / ') : undefined} />
}
