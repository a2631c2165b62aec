import i18next from 'i18next'
import type { Call } from '@/api/calls'

/** "2:05" between two instants; nothing while either is missing. */
export function spokenText(call: Pick<Call, 'answered_at' | 'ended_at'>): string {
  if (!call.answered_at || !call.ended_at) return '–'
  return clockText(Math.round((Date.parse(call.ended_at) - Date.parse(call.answered_at)) / 1000))
}

export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export const numberText = (number: string | null) => number ?? String(i18next.t('desk.withheld'))
