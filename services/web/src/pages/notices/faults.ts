import type { Template, Wording } from '@/api/notices'
import type { FieldProblem } from '@/api/problem'

const PLACEHOLDER = /\{([a-z][a-z_]*)\}/g
const named = (text: string) => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')

/** What the service would refuse about placeholders, known while somebody types; it decides in the end. */
export function faults(variables: Template['variables'], text: Wording): FieldProblem[] {
  const found: FieldProblem[] = []
  for (const field of ['subject', 'body'] as const) {
    if (/[{}]/.test(text[field].replace(PLACEHOLDER, ''))) found.push({ field, code: 'stray_brace' })
    for (const name of new Set(named(text[field]))) {
      if (!variables.some((variable) => variable.name === name)) found.push({ field, code: 'unknown_variable', message: name })
    }
  }
  const used = new Set([...named(text.subject), ...named(text.body)])
  for (const variable of variables) if (variable.required && !used.has(variable.name)) found.push({ field: 'body', code: 'missing_variable', message: variable.name })
  return found
}
