import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useServesAll } from '@/shell/session'

/** Says why a setting of the whole company can only be read here. */
export function CompanyWide() {
  const { t } = useTranslation()
  return useServesAll() ? null : <Alert type="info" showIcon className="form-alert" title={t('problems.whole_company_only')} />
}
