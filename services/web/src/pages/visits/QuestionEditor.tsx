import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Segmented, Select, Switch, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { changeQuestions, type Question, type QuestionSet } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useListParams } from '@/components/list/useListParams'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useServesAll } from '@/shell/session'

interface Values { script: string; script_en?: string | null; questions: Question[] }
const MOST = 12

/** A name that no other question or option of the set has; people never see it. */
const fresh = (taken: readonly string[], stem: string) => {
  let number = taken.length + 1
  while (taken.includes(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** The questions of one kind of visit; a change is a new version, what was answered keeps its own. */
export function QuestionEditor({ sets }: { sets: readonly QuestionSet[] }) {
  const { params, change } = useListParams()
  const code = useCodeName()
  const cohort = params.cohort ?? 'complaint'
  const set = sets.find((one) => one.cohort === cohort)
  return (
    <div className="stack">
      <div className="scroll-x"><Segmented value={cohort} options={codesOf('cohort').map((value) => ({ value, label: code('cohort', value) }))} onChange={(value) => { change({ cohort: value }, false) }} /></div>
      {set && <SetForm key={`${set.cohort} ${set.version}`} set={set} />}
    </div>
  )
}

function SetForm({ set }: { set: QuestionSet }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const servesAll = useServesAll()
  const [form] = Form.useForm<Values>()
  const questions = Form.useWatch('questions', { form, preserve: true }) ?? set.questions
  const max = (length: number) => ({ max: length, message: t('ui.too_long', { max: length }) })
  const blank = (label: string) => ({ whitespace: true, message: t('ui.required', { label }) })
  const send = async (values: Values) => {
    // Not what the fields say: what is not shown (keys, which question is the overall one) stands in the form alone.
    const said = (form.getFieldValue('questions') as Question[]).map((question) => ({
      ...question, required: question.satisfaction === true || question.required === true, text_en: question.text_en?.trim() || null,
      options: question.kind === 'choice' ? (question.options ?? []).map((option) => ({ ...option, text_en: option.text_en?.trim() || null })) : [],
    }))
    await changeQuestions(set.cohort, { script: values.script, script_en: values.script_en?.trim() || null, questions: said }, set.version)
    toast.done(t('ui.saved'))
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
  }
  return (
    <Card title={t('visits.settings.version', { version: set.version })}>
      <ProblemForm<Values> readOnly={!servesAll} form={form} submitText={t('ui.save')} onSend={send} initial={set as Values}>
        <div className="form-grid">
          <Field name="script" label={t('visits.settings.script')} required rules={[max(1000), blank(t('visits.settings.script'))]}><Input.TextArea rows={2} /></Field>
          <Field name="script_en" label={t('visits.settings.in_english')} rules={[max(1000)]}><Input.TextArea rows={2} /></Field>
        </div>
        <Form.List name="questions">
          {(fields, { add, remove, move }) => (
            <>
              {fields.map((field, place) => {
                const question = questions[place]
                const main = question?.satisfaction === true
                return (
                  <div key={field.key} className="question-card">
                    <div className="spread">
                      <span className="strong">{place + 1}. {main && <Tag color="green">{t('visits.settings.overall')}</Tag>}</span>
                      <span className="row">
                        <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={t('visits.settings.up')} disabled={place === 0} onClick={() => { move(place, place - 1) }} />
                        <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={t('visits.settings.down')} disabled={place === fields.length - 1} onClick={() => { move(place, place + 1) }} />
                        <Button type="text" size="small" danger icon={<DeleteOutlined />} aria-label={t('ui.remove')} disabled={main} onClick={() => { remove(place) }} />
                      </span>
                    </div>
                    <div className="form-grid">
                      <Field name={[field.name, 'text']} label={t('visits.settings.question')} required rules={[max(200), blank(t('visits.settings.question'))]}><Input /></Field>
                      <Field name={[field.name, 'text_en']} label={t('visits.settings.in_english')} rules={[max(200)]}><Input /></Field>
                    </div>
                    {!main && (
                      <div className="form-grid">
                        <Field name={[field.name, 'kind']} label={t('visits.settings.kind')} required><Select options={(['score', 'choice', 'text'] as const).map((value) => ({ value, label: t(`visits.settings.kinds.${value}`) }))} /></Field>
                        <Field name={[field.name, 'required']} label={t('visits.settings.required')} valuePropName="checked"><Switch /></Field>
                      </div>
                    )}
                    {question?.kind === 'choice' && <Options at={field.name} />}
                  </div>
                )
              })}
              <Button icon={<PlusOutlined />} disabled={fields.length >= MOST} onClick={() => { add({ key: fresh(questions.map((one) => one.key), 'question_'), kind: 'score', text: '', options: [], required: false, satisfaction: false }) }}>{t('visits.settings.add_question')}</Button>
            </>
          )}
        </Form.List>
      </ProblemForm>
    </Card>
  )
}

function Options({ at }: { at: number }) {
  const { t } = useTranslation()
  const max = { max: 200, message: t('ui.too_long', { max: 200 }) }
  return (
    <Form.List name={[at, 'options']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, place) => (
            <div key={field.key} className="form-grid">
              <Field name={[field.name, 'text']} label={t('visits.settings.option', { number: place + 1 })} required rules={[max]}><Input {...(fields.length > 2 ? { suffix: <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('ui.remove')} onClick={() => { remove(place) }} /> } : {})} /></Field>
              <Field name={[field.name, 'text_en']} label={t('visits.settings.in_english')} rules={[max]}><Input /></Field>
            </div>
          ))}
          <Button type="link" icon={<PlusOutlined />} onClick={() => { add({ key: `option_${crypto.randomUUID().replaceAll('-', '_').slice(0, 13)}`, text: '' }) }}>{t('visits.settings.add_option')}</Button>
        </>
      )}
    </Form.List>
  )
}
