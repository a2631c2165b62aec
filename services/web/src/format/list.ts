import i18next from 'i18next'

/**
 * Several things one after the other as the language writes them: 甲、乙 or "one, two"; what is missing is left out.
 * Without a locale in the language of the screen.
 */
export function listed(items: readonly (string | false | null | undefined)[], locale: string = i18next.language): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(items.filter((item): item is string => Boolean(item)))
}
