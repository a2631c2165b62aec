import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { preview, type Template, type Wording } from '@/api/notices'
import { asProblem, type FieldProblem } from '@/api/problem'
import { Card } from '@/components/DetailLayout'
import { fieldProblemText, problemText } from '@/i18n/problems'
import { faults } from './faults'

interface Props { of: Template; text: Wording; form: FormInstance<Wording> }
const NONE: readonly FieldProblem[] = []

/** What a reader would get, with sample data. What is wrong with the text appears at its field while it is typed. */
export function Preview({ of, text, form }: Props) {
  const { t } = useTranslation()
  const whole = text.subject.trim() !== '' && text.body.trim() !== ''
  const known = useMemo(() => (whole ? faults(of.variables, text) : NONE), [whole, of.variables, text])
  const shown = useQuery({ ...preview(of.code, of.locale, text), enabled: whole && known.length === 0, placeholderData: keepPreviousData })
  const problem = shown.isError ? asProblem(shown.error) : null
  const found = known.length > 0 ? known : problem?.errors ?? NONE
  useEffect(() => {
    if (!whole) return
    form.setFields((['subject', 'body'] as const).map((name) => ({ name, errors: found.filter((fault) => fault.field === name).map(fieldProblemText) })))
  }, [whole, found, form])
  return (
    <Card title={t('notices.editor.preview')}>
      <div role="status" className={shown.isPlaceholderData ? 'list-stale' : undefined}>
        {!whole && <p className="quiet">{t('notices.editor.preview_waiting')}</p>}
        {whole && found.length > 0 && <ul className="plain-list over-text">{found.map((fault) => <li key={`${fault.field}${fault.code}${fault.message ?? ''}`}>{t(fault.field === 'subject' ? 'notices.subject' : 'notices.body')}: {fieldProblemText(fault)}</li>)}</ul>}
        {whole && found.length === 0 && problem && <p className="over-text">{t('notices.editor.preview_failed', { reason: problemText(problem) })}</p>}
        {whole && found.length === 0 && !problem && shown.data && <div className="letter" lang={of.locale}><p className="strong">{shown.data.subject}</p><p className="pre">{shown.data.body}</p></div>}
      </div>
    </Card>
  )
}
