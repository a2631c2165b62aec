import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { preview, type Wording } from '@/api/notices'
import { asProblem } from '@/api/problem'
import { Card } from '@/components/DetailLayout'
import { fieldProblemText, problemText } from '@/i18n/problems'

interface Props { code: string; locale: string; text: Wording; form: FormInstance<Wording> }

/** What a reader would get, with sample data. What is wrong with the text appears at its field while it is typed. */
export function Preview({ code, locale, text, form }: Props) {
  const { t } = useTranslation()
  const whole = text.subject.trim() !== '' && text.body.trim() !== ''
  const shown = useQuery({ ...preview(code, locale, text), enabled: whole, placeholderData: keepPreviousData })
  const problem = shown.isError ? asProblem(shown.error) : null
  useEffect(() => {
    if (!whole || shown.isFetching) return
    const faults = problem?.errors ?? []
    form.setFields((['subject', 'body'] as const).map((name) => ({ name, errors: faults.filter((fault) => fault.field === name).map(fieldProblemText) })))
  }, [whole, shown.isFetching, problem, form])
  return (
    <Card title={t('notices.editor.preview')}>
      <div role="status" className={shown.isPlaceholderData ? 'list-stale' : undefined}>
        {!whole && <p className="quiet">{t('notices.editor.preview_waiting')}</p>}
        {whole && problem && problem.errors.length === 0 && <p className="over-text">{t('notices.editor.preview_failed', { reason: problemText(problem) })}</p>}
        {whole && problem && problem.errors.length > 0 && <ul className="plain-list over-text">{problem.errors.map((fault) => <li key={`${fault.field}${fault.code}${fault.message ?? ''}`}>{t(fault.field === 'subject' ? 'notices.subject' : 'notices.body')}: {fieldProblemText(fault)}</li>)}</ul>}
        {whole && !problem && shown.data && <div className="letter" lang={locale}><p className="strong">{shown.data.subject}</p><p className="pre">{shown.data.body}</p></div>}
      </div>
    </Card>
  )
}
