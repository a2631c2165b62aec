import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { chooseCommunity, useCommunity } from './community'
import { useMe } from './session'

const ALL = 'all'

export function CommunitySwitcher() {
  const { t } = useTranslation()
  const communities = useMe().communities
  const chosen = useCommunity()
  if (communities.length < 2) return communities[0] ? <span className="quiet hide-small clip">{communities[0].name}</span> : null
  return (
    <Select
      className="hide-small" aria-label={t('shell.community.label')} value={chosen ?? ALL} popupMatchSelectWidth={false} style={{ maxWidth: 180 }}
      variant="borderless" showSearch={{ optionFilterProp: 'label' }}
      onChange={(value) => { chooseCommunity(value === ALL ? null : value) }}
      options={[{ value: ALL, label: t('shell.community.all') }, ...communities.map((community) => ({ value: community.id, label: community.name }))]}
    />
  )
}
