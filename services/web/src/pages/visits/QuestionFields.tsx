import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question } from '@/api/visits'
import { Field } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { wording } from './wording'

const SCORES = [1, 2, 3, 4, 5] as const

interface Props {
  questions: readonly Question[]
  /** The question that the number keys answer. */
  current?: string | undefined
  /** Somebody went to a question by hand. */
  onCurrent?: (key: string) => void
}

/** What is asked: scores as five large choices, the rest as usual. */
export function QuestionFields({ questions, current, onCurrent }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return questions.map((question) => (
    <div key={question.key} onFocus={() => onCurrent?.(question.key)} data-question={question.key} className={`visit-question${question.key === current ? ' visit-question-current' : ''}`}>
      <Field name={['answers', question.key]} label={wording(question, locale)} required={question.required === true}
        rules={question.kind === 'text' ? [{ max: 1000, message: t('ui.too_long', { max: 1000 }) }] : []}>
        {question.kind === 'score'
          ? <Radio.Group optionType="button" className="scores" options={SCORES.map((value) => ({ value, label: <><b className="number">{value}</b><small>{code('visit_score', String(value))}</small></> }))} />
          : question.kind === 'choice'
            ? <Radio.Group options={(question.options ?? []).map((option) => ({ value: option.key, label: wording(option, locale) }))} />
            : <Input.TextArea rows={2} />}
      </Field>
    </div>
  ))
}
