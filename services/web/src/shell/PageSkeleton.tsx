import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

export function PageSkeleton() {
  const { t } = useTranslation()
  return <div role="status" aria-label={t('ui.loading')}><Skeleton active paragraph={{ rows: 8 }} /></div>
}
