import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Input, Result, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { submitVisit, visitForm, type VisitForm } from '@/api/visits'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useBrand } from '@/theme/BrandTheme'
import { QuestionFields } from './QuestionFields'
import { answersOf, type Given } from './wording'
import './visits.css'

const GONE = [400, 404, 410]

/** Behind the mailed link: a minute, no sign-in, once. */
export default function AnswerPage() {
  const { t } = useTranslation()
  const token = useLocation({ select: (location) => location.hash.replace(/^#/, '') })
  const found = useQuery({ ...visitForm(token), enabled: token !== '' })
  const [thanks, setThanks] = useState<{ follow_up_no: string | null } | null>(null)
  const gone = token === '' || (found.isError && GONE.includes(asProblem(found.error).status))
  return (
    <div className="visit-page">
      <h1>{t('visits.answer.title')}</h1>
      {thanks
        ? <Done followUp={thanks.follow_up_no} />
        : <>
            {gone && <Result status="info" title={t('visits.answer.gone')} subTitle={t('visits.answer.gone_text')} />}
            {!gone && found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
            {!gone && found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
            {found.isSuccess && <Questions form={found.data} token={token} onDone={setThanks} />}
          </>}
    </div>
  )
}

function Questions({ form, token, onDone }: { form: VisitForm; token: string; onDone: (thanks: { follow_up_no: string | null }) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const brand = useBrand()
  const send = async (values: { answers?: Given; comment?: string }, key: string) => {
    onDone(await submitVisit(token, {
      questions_version: form.questions_version, answers: answersOf(form.questions, values.answers ?? {}), comment: values.comment?.trim() || null,
    }, key))
  }
  return (
    <>
      <p className="entry-lead">{t('visits.answer.lead', { name: brand.name })}{form.ticket_no && <> {t('visits.answer.about', { no: form.ticket_no })}</>}</p>
      <ProblemForm<{ answers?: Given; comment?: string }> submitText={t('visits.answer.send')} onSend={send}>
        <QuestionFields questions={form.questions} />
        <Field name="comment" label={t('visits.answer.comment')} rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={3} /></Field>
      </ProblemForm>
      <p className="quiet" style={{ marginTop: 14 }}>{t('visits.answer.until', { at: dateTime(form.expires_at, locale) })}</p>
    </>
  )
}

function Done({ followUp }: { followUp: string | null }) {
  const { t } = useTranslation()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => { here.current?.focus() }, [])
  return (
    <div className="visit-done" tabIndex={-1} ref={here} role="status">
      <p aria-hidden="true">✓</p>
      <h2>{t('visits.answer.thanks')}</h2>
      <p>{followUp ? t('visits.answer.followed_up', { no: followUp }) : t('visits.answer.thanks_text')}</p>
    </div>
  )
}
