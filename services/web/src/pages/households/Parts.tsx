import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { useCommands } from '@/keyboard/dispatcher'
import './households.css'

export interface Part {
  key: string
  label: string
  /** Whether whoever looks may see it, and there is something to see. */
  shown: boolean
  body: ReactNode
}

/** Parameters of the address that a list inside a part leaves alone. */
export const AROUND = ['tab'] as const

/** A page in parts: the address says which, digits lead to them, and only what is looked at is asked for. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const shown = parts.filter((part) => part.shown)
  const hidden = parts.some((part) => part.key === tab && !part.shown)
  const known = shown.find((part) => part.key === tab) ?? shown[0]
  // A part takes the place of the one before, so that "back" leads to where one came from: to the call.
  const go = (key: string) => { void navigate({ to: '.', search: (key === shown[0]?.key ? {} : { tab: key }) as never, replace: true }) }
  const nth = (index: number) => { const part = shown[index]; return part && (() => { go(part.key) }) }
  useCommands({ mode1: nth(0), mode2: nth(1), mode3: nth(2), mode4: nth(3), mode5: nth(4), mode6: nth(5), mode7: nth(6), mode8: nth(7) })
  const active = hidden ? tab : known?.key
  return (
    <div className="household-parts">
      <Tabs {...(active ? { activeKey: active } : {})} onChange={go} destroyOnHidden items={shown.map(({ key, label, body }) => ({ key, label, children: <Suspense fallback={<DetailSkeleton />}>{body}</Suspense> }))} />
      {hidden && <Blank title={t('households.part_hidden')} hint={t('households.part_hidden_hint')} />}
    </div>
  )
}
