import { useQuery } from '@tanstack/react-query'
import { intakeLimit, NOTHING, type IntakeLimit, type Known } from '@/api/ticketing'

export interface ToBe {
  /** By when an answer can be promised; while what is known changes, of what was known before. */
  limit: IntakeLimit | undefined
  /** How grave it is by what is known now; undefined until that is told. */
  severity: string | undefined
}

/** What the matter would be registered as, by what is known of it. */
export function useLimit(known: Known | null): ToBe {
  const { data, isPlaceholderData } = useQuery({ ...intakeLimit(known ?? NOTHING), enabled: known !== null, placeholderData: (before) => before })
  const limit = known === null ? undefined : data
  return { limit, severity: isPlaceholderData ? undefined : limit?.severity }
}
