import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListView } from './Grid'

/** The same rows on a phone: one card each, the first column as its head. */
export function Cards<Row>({ rows, columns, spec, chosen, onToggle, onOpen }: ListView<Row>) {
  const { t } = useTranslation()
  const [first, ...rest] = columns
  if (!first) return null
  return (
    <ul className="plain-list cards">
      {rows.map((row) => {
        const key = spec.rowKey(row)
        return (
          <li key={key} className={`card list-card${chosen.has(key) ? ' chosen' : ''}`}>
            <div className="spread">
              {spec.rowTo ? <Link to={spec.rowTo(row)} className="strong">{first.render(row)}</Link>
                : spec.onOpen ? <button type="button" className="link-button strong" onClick={() => { onOpen(row) }}>{first.render(row)}</button>
                  : <span className="strong">{first.render(row)}</span>}
              {spec.batch && <Checkbox checked={chosen.has(key)} onChange={() => { onToggle(key) }} aria-label={`${t('ui.select_row')}: ${spec.rowName(row)}`} />}
            </div>
            <dl>{rest.map((column) => <div key={column.key}><dt>{column.title}</dt><dd>{column.render(row)}</dd></div>)}</dl>
          </li>
        )
      })}
    </ul>
  )
}
