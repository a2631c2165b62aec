import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Collapse, Input, Modal, Popconfirm, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addArticle, changeArticle, revisions, withdrawArticle, type Article } from '@/api/knowledge'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'

interface Values { topic: 'fees'; question: string; answer: string; review_due: Dayjs; community_id?: string }

/** Words an answer, or says that it is still right; former wordings stay to be read. */
export function ArticleDialog({ article, onClose }: { article: Article | null; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const { communities, scope } = useMe()
  const [busy, setBusy] = useState(false)
  const former = useQuery({ ...revisions(article?.id ?? ''), enabled: article !== null }).data ?? []
  const done = async (text: string) => {
    toast.done(text)
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.article] })
  }
  const send = async ({ topic, question, answer, review_due, community_id }: Values, key: string) => {
    const body = { topic, question: question.trim(), answer: answer.trim(), review_due: review_due.format('YYYY-MM-DD') }
    if (article) await changeArticle(article, body)
    else await addArticle({ ...body, community_id: community_id ?? null }, key)
    await done(t('desk.kb.saved'))
  }
  const withdraw = async () => {
    if (!article) return
    try {
      await withdrawArticle(article)
      await done(t('desk.kb.withdrawn'))
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <Modal open onCancel={onClose} title={t(article ? 'desk.kb.change' : 'desk.kb.add')} okText={t('desk.kb.save')} confirmLoading={busy} width={640} okButtonProps={{ htmlType: 'submit', form: 'article' }}
      footer={(_, { OkBtn, CancelBtn }) => <>{article && <Popconfirm title={t('desk.kb.withdraw_hint')} onConfirm={() => { void withdraw() }}><Button danger style={{ float: 'left' }}>{t('desk.kb.withdraw')}</Button></Popconfirm>}<CancelBtn /><OkBtn /></>}>
      <ProblemForm<Values> id="article" dialog submitText={null} onBusy={setBusy} onSend={send} draft={`article-${article?.id ?? 'new'}`}
        initial={article ? { topic: article.topic as 'fees', question: article.question, answer: article.answer, review_due: dayjs().add(180, 'day') } : { topic: 'fees', review_due: dayjs().add(180, 'day'), ...(scope === 'tenant' ? {} : { community_id: communities[0]?.id ?? '' }) }}>
        <Field name="question" label={t('desk.kb.question')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus /></Field>
        <Field name="answer" label={t('desk.kb.answer')} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={5} /></Field>
        <div className="form-grid">
          <Field name="topic" label={t('desk.kb.topic')} required><Select options={codesOf('article_topic').map((value) => ({ value, label: code('article_topic', value) }))} /></Field>
          <Field name="review_due" label={t('desk.kb.review_due')} required><DayField notBefore="today" /></Field>
          {!article && <Field name="community_id" label={t('desk.kb.where')} required={scope !== 'tenant'}><Select allowClear={scope === 'tenant'} placeholder={t('desk.kb.for_all')} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>}
        </div>
      </ProblemForm>
      {former.length > 1 && <Collapse size="small" ghost items={[{ key: 'former', label: t('desk.kb.revisions'), children: former.map((one) => <p key={one.number}><span className="quiet">{t('desk.kb.revision', { number: one.number })} · {dateTime(one.at, locale)}</span><br />{one.question}<br />{one.answer}</p>) }]} />}
    </Modal>
  )
}
