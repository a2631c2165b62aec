import { useQuery } from '@tanstack/react-query'
import { subclasses } from '@/api/ticketing'
import { useCodeName } from '@/i18n/codes'
import zhCN from '@/i18n/zh-CN/codes.json'

/** The second-level classes of complaints in the company's words, or in ours where it has none of its own. */
export function useSubclasses() {
  const code = useCodeName()
  const items = useQuery(subclasses).data?.items ?? []
  const named = (one: { code: string; name: string | null }) => one.name ?? code('subclass', one.code)
  return {
    below: (class_l1: string | null | undefined) => items.filter((one) => one.active && one.class_l1 === class_l1).map((one) => ({ value: one.code, label: named(one) })),
    /** Class and subclass of a ticket. What was written by hand before there was a list stays what it was. */
    both: ({ class_l1, class_l2 }: { class_l1: string | null; class_l2: string | null }) => {
      if (!class_l1) return null
      const known = items.find((one) => one.class_l1 === class_l1 && one.code === class_l2)
      const second = known ? named(known) : class_l2 && class_l2 in zhCN.subclass ? code('subclass', class_l2) : class_l2
      return [code('class', class_l1), second].filter(Boolean).join(' / ')
    },
  }
}
