import { useCodeName } from '@/i18n/codes'

/** A score in figures and words; low ones stand out by both. */
export function Score({ score, brief = false }: { score: number | null; brief?: boolean }) {
  const code = useCodeName()
  if (score === null) return <span className="quiet">–</span>
  return <span className={score <= 2 ? 'over-text strong' : undefined}><span className="number">{score}/5</span>{!brief && ` ${code('visit_score', String(score))}`}</span>
}
