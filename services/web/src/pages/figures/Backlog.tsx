import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Figures } from '@/api/figures'
import { useCodeName } from '@/i18n/codes'

/** Open tickets by state and by the day they were registered. */
export function Backlog({ figures, here }: { figures: Figures; here: Record<string, string> }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const states = [...new Set(figures.backlog.map((row) => row.state))]
  const of = (state: string, age: string) => figures.backlog.find((row) => row.state === state && row.age === age)?.open ?? 0
  const total = (state: string) => figures.backlog.filter((row) => row.state === state).reduce((sum, row) => sum + row.open, 0)
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('figures.state')}</th>{figures.ages.map((age) => <th key={age.age} scope="col" className="right">{t(`figures.age.${age.age as 'today'}`)}</th>)}<th scope="col" className="right">{t('figures.total')}</th></tr></thead>
        <tbody>
          {states.map((state) => (
            <tr key={state}>
              <th scope="row" className="plain-head">{code('ticket_state', state)}</th>
              {figures.ages.map((age) => {
                const open = of(state, age.age)
                const search = { state, ...(age.registered_since ? { registered_since: age.registered_since } : {}), ...(age.registered_before ? { registered_before: age.registered_before } : {}), ...here }
                return <td key={age.age} className="right number">{open > 0 ? <Link to="/tickets" search={search as never}>{open}</Link> : <span className="quiet">0</span>}</td>
              })}
              <td className="right number"><Link to="/tickets" search={{ state, ...here } as never}>{total(state)}</Link></td>
            </tr>
          ))}
          {states.length === 0 && <tr><td colSpan={figures.ages.length + 2} className="quiet">{t('figures.nothing')}</td></tr>}
        </tbody>
      </table>
    </div>
  )
}
