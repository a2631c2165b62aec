import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export function BatchBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="batch-bar" role="status">
      <span className="strong">{t('ui.selected', { count })}</span>
      {children}
      <Button type="link" size="small" onClick={onClear}>{t('ui.clear_selection')}</Button>
    </div>
  )
}
