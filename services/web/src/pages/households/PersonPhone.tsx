import { useTranslation } from 'react-i18next'
import { unmaskPerson } from '@/api/registry'
import { MaskedText } from '@/components/MaskedText'
import { useMay } from '@/shell/session'

export function PersonPhone({ id, phones }: { id: string; phones: readonly string[] }) {
  const { t } = useTranslation()
  const mayUnmask = useMay('registry.person.unmask')
  if (phones.length === 0) return <span className="quiet">{t('ui.not_set')}</span>
  return <MaskedText masked={phones.join(' / ')} field={t('tickets.phone')} reveal={mayUnmask ? async (purpose) => ((await unmaskPerson(id, ['phones'], purpose)).phones ?? []).join(' / ') : undefined} />
}
