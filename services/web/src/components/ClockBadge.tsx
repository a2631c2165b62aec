import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled, MinusCircleOutlined, PauseCircleOutlined, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { duration, shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { clockState, type Clock, type ClockState } from './clockState'
import { useNow } from './ticking'

const ICONS: Record<ClockState, ReactNode> = {
  ok: <ClockCircleOutlined />, risk: <ExclamationCircleFilled />, over: <WarningFilled />, paused: <PauseCircleOutlined />,
  met: <CheckCircleOutlined />, missed: <WarningFilled />, cancelled: <MinusCircleOutlined />,
}

/** How much of a deadline is left: by icon and words, the colour only repeats it. */
export function ClockBadge({ clock, name, brief = false }: { clock: Clock; name?: string; brief?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  const state = clockState(clock, now)
  const span = duration(Date.parse(clock.due_at) - now, t('ui.days'))
  return (
    <span className={`clock clock-${state}`} title={`${name ? `${name} · ` : ''}${t('ui.clock.due', { at: shortDateTime(clock.due_at, locale) })}`}>
      <span aria-hidden="true">{ICONS[state]}</span>
      <span className="number">{name && !brief && <span className="clock-name">{name} </span>}{t(`ui.clock.${state}`, { span })}</span>
    </span>
  )
}
