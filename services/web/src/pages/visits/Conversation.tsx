import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { claimVisit, stepVisit, takeNext, type CompleteVisit, type VisitDetail } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useCommunity } from '@/shell/community'
import { QuestionFields } from './QuestionFields'
import { answersOf, scriptOf, type Given } from './wording'
import './visits.css'

interface Values { method: 'phone' | 'home'; answers?: Given; comment?: string; next_action?: string; asked_for?: string }

/** From here down the service asks why, and somebody takes it up. */
const LOW_SCORE = 2
const BEFORE_IT_ENDS = 3 * 60_000
const text = (value: string | undefined) => value?.trim() || null

/** The script, the questions, the number keys: somebody is on the phone. */
export function Conversation({ detail }: { detail: VisitDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const community = useCommunity() ?? undefined
  const { cohort } = useSearch({ strict: false }) as { cohort?: string }
  const [form] = Form.useForm<Values>()
  const goOn = useRef(true)
  const { visit, questions, claim } = detail
  const asked = questions.questions
  const [at, setAt] = useState(0)
  const until = claim?.expires_at
  useEffect(() => {
    if (!until) return
    const timer = setTimeout(() => {
      void claimVisit(visit.id).then(() => queries.invalidateQueries({ queryKey: [TOPIC.visit, visit.id] }), () => undefined)
    }, Math.max(0, Date.parse(until) - Date.now() - BEFORE_IT_ENDS))
    return () => { clearTimeout(timer) }
  }, [until, visit.id, queries])

  /** The keys answer the question that is marked, by its score or by the place of its choice; of a text, the next such one. */
  const score = (value: number) => {
    const place = asked.findIndex((question, index) => index >= at && question.kind !== 'text')
    const question = asked[place]
    const given = question?.kind === 'choice' ? question.options?.[value - 1]?.key : value
    if (!question || given === undefined) return
    form.setFieldValue(['answers', question.key], given)
    // Set like this it is not told to the form: what hangs on the score is looked at again.
    form.setFields([{ name: 'comment', errors: [] }])
    setAt(place + 1)
    const field = document.querySelector<HTMLElement>(`[data-question="${asked[place + 1]?.key ?? ''}"] :is(input, textarea)`)
    if (field) field.focus()
    else form.getFieldInstance('comment')?.focus()
  }
  useCommands({ mode1: () => { score(1) }, mode2: () => { score(2) }, mode3: () => { score(3) }, mode4: () => { score(4) }, mode5: () => { score(5) }, mode6: () => { setAt((place) => Math.max(place - 1, 0)) } })

  const satisfied = questions.questions.find((question) => question.satisfaction)?.key ?? ''
  const overall = Form.useWatch(['answers', satisfied], form) as number | undefined
  const low = overall !== undefined && overall <= LOW_SCORE
  const send = async (values: Values, key: string) => {
    const body: CompleteVisit = {
      method: values.method, questions_version: questions.version, answers: answersOf(questions.questions, values.answers ?? {}),
      comment: text(values.comment), next_action: text(values.next_action), asked_for: text(values.asked_for),
    }
    const done = await stepVisit(visit.id, 'complete', body, detail.version, key)
    toast.done(done.follow_up_id ? t('visits.saved_low') : t('visits.saved', { no: visit.no }))
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
    if (!goOn.current) return
    const next = await takeNext({ ...(cohort ? { cohort } : {}), ...(community ? { community_id: community } : {}) }).catch(() => ({ visit_id: null }))
    if (!next.visit_id) toast.done(t('visits.nobody_left'))
    await navigate({ to: next.visit_id ? `/callbacks/${next.visit_id}` : '/callbacks', search: (cohort ? { cohort } : {}) as never })
  }
  return (
    <Card title={t('visits.conversation')} extra={<span className="quiet hide-small">{t('visits.keys')}</span>}>
      <p className="visit-script">{scriptOf(questions, locale)}</p>
      <ProblemForm<Values> form={form} submitText={t('visits.save_next')} onSend={send} draft={`visit-${visit.id}`} initial={{ method: 'phone' }}
        extra={<Button onClick={() => { goOn.current = false; form.submit() }}>{t('ui.save')}</Button>} onValues={() => { goOn.current = true }}>
        <QuestionFields questions={questions.questions} current={asked[at]?.key} onCurrent={(key) => { setAt(asked.findIndex((question) => question.key === key)) }} />
        {low && <Alert type="warning" showIcon role="status" className="form-alert" title={t('visits.low_opens')} />}
        <Field name="comment" label={t('visits.comment')} hint={t('visits.comment_hint')} required={low} rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={3} /></Field>
        <Field name="next_action" label={t('visits.next_action')} hint={t('visits.next_action_hint')} rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={2} /></Field>
        <Field name="method" label={t('visits.method')} required><Radio.Group options={(['phone', 'home'] as const).map((value) => ({ value, label: code('visit_method', value) }))} /></Field>
        {detail.quiet && <Field name="asked_for" label={t('visits.asked_for')} required rules={[{ min: 2, message: t('ui.too_short', { min: 2 }) }, { max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input /></Field>}
      </ProblemForm>
    </Card>
  )
}
