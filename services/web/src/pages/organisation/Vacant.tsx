import { WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'

/** Nobody is there, and that somebody is missing must not be overlooked. */
export function Vacant({ note }: { note?: string }) {
  const { t } = useTranslation()
  return <span className="org-vacant"><WarningOutlined aria-hidden /> {note ?? t('organisation.vacant')}</span>
}
