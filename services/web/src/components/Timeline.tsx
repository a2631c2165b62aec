import type { ReactNode } from 'react'
import { dateTime, relative } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useNowEvery } from './ticking'

export interface Happening {
  id: string
  at: string
  title: ReactNode
  who?: string | null
  text?: ReactNode
  tone?: 'ok' | 'over' | 'risk' | 'info'
}

/** Everything that happened, newest first as the caller gives it; `current`: the one the keys stand on. */
export function Timeline({ entries, label, current }: { entries: readonly Happening[]; label: string; current?: string | undefined }) {
  const locale = useLocale()
  const now = useNowEvery(60_000)
  return (
    <ol className="timeline plain-list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={[entry.tone && `timeline-${entry.tone}`, entry.id === current && 'at'].filter(Boolean).join(' ') || undefined}>
          <div className="spread"><span className="strong">{entry.title}</span><time dateTime={entry.at} title={dateTime(entry.at, locale)} className="quiet nowrap">{relative(entry.at, now, locale)}</time></div>
          {entry.who && <div className="quiet">{entry.who} · {dateTime(entry.at, locale)}</div>}
          {entry.text && <div className="pre">{entry.text}</div>}
        </li>
      ))}
    </ol>
  )
}
