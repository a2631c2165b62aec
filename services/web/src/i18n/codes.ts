/** Names of the codes the services speak. A code without a name reads "other": raw codes are never shown. */
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type chinese from './zh-CN'

export type CodeSet = Exclude<keyof (typeof chinese)['codes'], 'unknown'>

export function codeName(set: CodeSet, code: string | null | undefined): string {
  if (!code) return i18next.t('ui.not_set')
  const key = `codes.${set}.${code}`
  return i18next.exists(key) ? String(i18next.t(key as never)) : i18next.t('codes.unknown')
}

export function codesOf(set: CodeSet): string[] {
  return Object.keys(i18next.getResource('zh-CN', 'translation', `codes.${set}`) as Record<string, string>)
}

/** Subscribes the component to the language and names codes in it. */
export function useCodeName(): typeof codeName {
  useTranslation()
  return codeName
}
