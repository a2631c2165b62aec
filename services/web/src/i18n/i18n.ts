/** The first load has the zh-CN words it needs; all come with the first page behind the sign-in, English when somebody chooses it. */
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import i18next, { type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { isLostPart, renewed } from '@/api/renewal'
import first from './zh-CN/first'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const CHOICE = 'lintel.locale'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((known) => known === value)
}

function chosen(): Locale | null {
  try {
    const value = localStorage.getItem(CHOICE)
    return isLocale(value) ? value : null
  } catch {
    return null
  }
}

/** What the browser is set to, of the languages there are; null where it asks for none of them. */
export function browserLocale(wanted: readonly string[] = navigator.languages): Locale | null {
  const known = wanted.map((one) => LOCALES.find((locale) => locale.split('-')[0] === one.toLowerCase().split('-')[0]))
  return known.find((one) => one !== undefined) ?? null
}

/** `fallback`: until somebody chose. */
export async function startLanguage(fallback: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: first } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await applyLanguage(chosen() ?? fallback)
}

let all: Promise<void> | undefined

/** All words of zh-CN, which other languages fall back on. */
export function allWords(): Promise<void> {
  all ??= import('./zh-CN').then(({ default: chinese }) => { i18next.addResourceBundle('zh-CN', 'translation', chinese) }, (error: unknown) => { all = undefined; throw error })
  return all
}

/** The words of one language, whichever the screen is in. */
export async function wordsOf(locale: Locale): Promise<TFunction> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const english = await import('./en')
    i18next.addResourceBundle('en', 'translation', english.default)
  }
  return i18next.getFixedT(locale)
}

async function applyLanguage(locale: Locale): Promise<void> {
  await wordsOf(locale)
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
  // The calendars of the fields name months and days in it, and begin their weeks as it does.
  dayjs.locale(locale.toLowerCase())
}

export async function chooseLanguage(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(CHOICE, locale)
  } catch {
    // Without storage the choice lasts for this page.
  }
  try {
    await applyLanguage(locale)
  } catch (error) {
    // The words of a replaced build are gone; in the new one the choice is found again.
    if (!isLostPart(error) || !await renewed()) throw error
  }
}

export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return isLocale(i18n.language) ? i18n.language : 'zh-CN'
}
