const FAMILY = /^(\p{Script=Han}{1,2})\*\*$/u

/** Of a name as it is shown masked. Only a Chinese one says which part of it is the family's. */
export function familyName(masked: string | null): string | null {
  return FAMILY.exec(masked ?? '')?.[1] ?? null
}
