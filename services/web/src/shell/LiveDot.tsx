import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { live } from '@/api/live/live'
import { useStore } from '@/api/store'

export function LiveDot() {
  const { t } = useTranslation()
  const on = useStore(live)
  return (
    <Tooltip title={t(on ? 'shell.live.hint_on' : 'shell.live.hint_off')}>
      <span className={`live-dot hide-small${on ? '' : ' off'}`} role="status">
        <i aria-hidden="true" /><span className="hide-medium">{t(on ? 'shell.live.on' : 'shell.live.off')}</span>
      </span>
    </Tooltip>
  )
}
