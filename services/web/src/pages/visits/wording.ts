/** Questions are written by the company: in its language, and in English where it gave them. */
import type { Question, QuestionSet } from '@/api/visits'

interface Worded { text: string; text_en?: string | null | undefined }

export const wording = (said: Worded, locale: string) => (locale === 'en' ? said.text_en || said.text : said.text)
export const scriptOf = (set: Pick<QuestionSet, 'script' | 'script_en'>, locale: string) => (locale === 'en' ? set.script_en || set.script : set.script)

export type Given = Record<string, number | string | undefined>

/** What was entered, as the service wants it: one value of the kind that was asked for. */
export function answersOf(questions: readonly Question[], given: Given) {
  return questions.flatMap((question) => {
    const value = given[question.key]
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) return []
    return [{ question: question.key, [question.kind]: typeof value === 'string' ? value.trim() : value }]
  })
}
