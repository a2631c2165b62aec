import { useTranslation } from 'react-i18next'
import type { Template } from '@/api/notices'

type Known = 'company' | 'place'

/** What the text may name; a click writes it where the cursor was. */
export function Variables({ variables, onInsert }: { variables: Template['variables']; onInsert: ((name: string) => void) | undefined }) {
  const { t } = useTranslation()
  const meaning = (name: string) => t(`notices.variable.${name as Known}`, { defaultValue: name })
  return (
    <section className="variables" aria-label={t('notices.editor.variables')}>
      <h3>{t('notices.editor.variables')}</h3>
      {onInsert && <p className="quiet">{t('notices.editor.variables_hint')}</p>}
      <ul className="plain-list">
        {variables.map((variable) => (
          <li key={variable.name}>
            {onInsert
              ? <button type="button" title={t('notices.editor.insert', { name: meaning(variable.name) })} onClick={() => { onInsert(variable.name) }}><code>{`{${variable.name}}`}</code></button>
              : <code>{`{${variable.name}}`}</code>}
            <span>{meaning(variable.name)}{variable.required && <span className="quiet"> · {t('notices.editor.required')}</span>}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
