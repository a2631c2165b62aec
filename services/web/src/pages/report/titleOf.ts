const LENGTH = 40

/** The first sentence of what happened, short enough for a line of a list. */
export function titleOf(description: string): string {
  const first = description.trim().split(/[\n\u3002\uFF01\uFF1F!?]|\.(?=\s|$)/, 1)[0]?.trim() || description.trim()
  const letters = [...first]
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH - 1).join('')}…` : first
}
