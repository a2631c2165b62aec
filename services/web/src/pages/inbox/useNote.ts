import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import type { InboxItem } from '@/api/notifications'
import { useMe } from '@/shell/session'

/**
 * A message as it is shown: it was written in the language its reader had chosen then. On a screen in the other one what
 * it is about is said in that of the screen, and the message itself follows as it was written.
 */
export function useNote(): (item: Pick<InboxItem, 'title' | 'body' | 'template'>) => { title: string; body: string } {
  const code = useCodeName()
  const locale = useLocale()
  const written = useMe().staff.locale
  return ({ title, body, template }) => (written === locale ? { title, body } : { title: code('template', template), body: [title, body].filter(Boolean).join(' ') })
}
