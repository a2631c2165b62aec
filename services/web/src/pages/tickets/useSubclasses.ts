import { useQuery } from '@tanstack/react-query'
import { subclasses } from '@/api/ticketing'
import { useCodeName } from '@/i18n/codes'
import zhCN from '@/i18n/zh-CN/codes.json'
import { useMay } from '@/shell/session'

/** The second-level classes of complaints in the company's words, or in ours where it has none of its own. */
export function useSubclasses() {
  const code = useCodeName()
  const found = useQuery({ ...subclasses, enabled: useMay('ticketing.ticket.read') }).data?.items
  const items = found ?? []
  const named = (one: { code: string; name: string | null }) => one.name ?? code('subclass', one.code)
  /** Retired ones have their name still. What was written by hand before there was a list stays what it was. */
  const name = (class_l1: string, class_l2: string) => {
    const known = items.find((one) => one.class_l1 === class_l1 && one.code === class_l2)
    return known ? named(known) : class_l2 in zhCN.subclass ? code('subclass', class_l2) : class_l2
  }
  return {
    name,
    /** A subclass by its code; without its class, as far as the company has only one of that code. */
    named: (class_l1: string | null, class_l2: string) => name(class_l1 ?? items.find((one) => one.code === class_l2)?.class_l1 ?? '', class_l2),
    /** What can be chosen below a class, and what a ticket `had` there. */
    below: (class_l1: string | null | undefined, had: string | null = null) => {
      const open = items.filter((one) => one.active && one.class_l1 === class_l1).map((one) => ({ value: one.code, label: named(one) }))
      return found && class_l1 && had && open.every((one) => one.value !== had) ? [...open, { value: had, label: name(class_l1, had) }] : open
    },
    /** Class and subclass of a ticket. */
    both: ({ class_l1, class_l2 }: { class_l1: string | null; class_l2: string | null }) =>
      class_l1 && [code('class', class_l1), class_l2 && name(class_l1, class_l2)].filter(Boolean).join(' / '),
  }
}
