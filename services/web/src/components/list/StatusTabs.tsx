import { useTranslation } from 'react-i18next'
import type { ListSpec } from './types'

interface Props {
  tabs: NonNullable<ListSpec<unknown>['tabs']>
  value: string
  onChange: (value: string) => void
}

/** Quick filter by state. Buttons rather than tabs: they filter the one list below. */
export function StatusTabs({ tabs, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="status-tabs" role="group" aria-label={tabs.label}>
      {tabs.options.map((tab) => (
        <button key={tab.value} type="button" aria-pressed={tab.value === value} onClick={() => { onChange(tab.value) }}>
          {tab.label || t('ui.all')}{/* Its room is kept while it is unknown: a tab must not move from under the pointer. */}
          {'count' in tab && <span className="status-count number">{tab.count}{tab.orMore && '+'}</span>}
        </button>
      ))}
    </div>
  )
}
