import i18next from 'i18next'
import { asProblem, Problem, type FieldProblem } from '@/api/problem'
import { calendarDate, dateTime } from '@/format/time'

const BY_KIND: Record<number, string> = { 403: 'forbidden', 404: 'not_found', 409: 'conflict', 412: 'stale_version', 429: 'too_many_requests' }

/** What to tell a person about a failure: by its code, else by the kind of its status; a code itself is no sentence. */
export function problemText(error: unknown): string {
  const problem = asProblem(error)
  for (const code of [problem.code, BY_KIND[problem.status]]) {
    if (code && i18next.exists(`problems.${code}`) && code !== 'field') return String(i18next.t(`problems.${code}` as never)) + latest(problem)
  }
  if (problem.status >= 500) return i18next.t('problems.internal')
  return problem.status >= 400 ? i18next.t('problems.invalid') : i18next.t('problems.unexpected')
}

/** Until when it would have been possible, where the service says so. */
function latest({ body }: Problem): string {
  if (typeof body.latest !== 'string') return ''
  return i18next.t('problems.latest', { at: (body.latest.includes('T') ? dateTime : calendarDate)(body.latest, i18next.language) })
}

/** The sentence of a refusal that is foreseen, by its code. */
export function codeText(code: string): string {
  return problemText(new Problem({ status: 409, code }))
}

export function fieldProblemText(problem: FieldProblem): string {
  const key = `problems.field.${problem.code}`
  return i18next.exists(key) ? String(i18next.t(key as never, { subject: problem.message ?? '' } as never)) : i18next.t('problems.field.invalid')
}
