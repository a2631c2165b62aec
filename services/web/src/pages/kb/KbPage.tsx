import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Input, Popconfirm, Segmented, Select, Skeleton, Tag } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { articles, changeScript, scripts, type Article, type Script } from '@/api/knowledge'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { ArticleDialog } from './ArticleDialog'
import { ScriptDialog } from './ScriptDialog'

/** Answers to rely on, and what is said in each situation. */
export default function KbPage() {
  const { t } = useTranslation()
  const { params, change } = useListParams()
  const mayManage = useMay('ticketing.article.manage')
  const [editing, setEditing] = useState<Article | 'new' | null>(null)
  const view = params.view ?? 'articles'
  useCommands({ new: mayManage && view === 'articles' && (() => { setEditing('new') }) })
  return (
    <>
      <PageHead title={t('desk.kb.title')}>{mayManage && view === 'articles' && <Button type="primary" onClick={() => { setEditing('new') }}>{t('desk.kb.add')} <kbd className="hide-small">n</kbd></Button>}</PageHead>
      <Segmented value={view} onChange={(next) => { change({ view: next === 'articles' ? undefined : next }, false) }} style={{ marginBottom: 12 }}
        options={[{ value: 'articles', label: t('desk.kb.articles') }, { value: 'scripts', label: t('desk.kb.scripts') }]} />
      {view === 'articles' ? <Articles onEdit={mayManage ? setEditing : undefined} /> : <Scripts />}
      {editing && <ArticleDialog article={editing === 'new' ? null : editing} onClose={() => { setEditing(null) }} />}
    </>
  )
}

function Articles({ onEdit }: { onEdit: ((one: Article) => void) | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const communities = useMe().communities
  const community = useCommunity()
  const { params, change } = useListParams()
  const words = useDeferredValue(params.q ?? '')
  const found = useQuery(articles(words, params.topic, community))
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        <Input.Search allowClear autoFocus value={params.q ?? ''} onChange={(event) => { change({ q: event.target.value }) }} placeholder={t('desk.kb.search')} aria-label={t('desk.kb.search')} style={{ width: 360, maxWidth: '100%' }} maxLength={100} />
        <Select allowClear value={params.topic} onChange={(topic: string | undefined) => { change({ topic }) }} placeholder={t('desk.kb.topic')} aria-label={t('desk.kb.topic')} style={{ width: 140 }} options={codesOf('article_topic').map((value) => ({ value, label: code('article_topic', value) }))} />
      </div>
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data?.items.length === 0 && <div className="card"><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(words ? 'desk.kb.none' : 'desk.kb.empty')} /></div>}
      <div className="stack">
        {found.data?.items.map((one) => (
          <Card key={one.id} title={one.question} extra={onEdit && <Button size="small" onClick={() => { onEdit(one) }}>{t('desk.kb.change')}</Button>}>
            <p className="pre" style={{ marginTop: 0 }}>{one.answer}</p>
            <span className="quiet"><Tag>{code('article_topic', one.topic)}</Tag> {communities.find((place) => place.id === one.community_id)?.name ?? t('desk.kb.for_all')} · {t('desk.kb.revision', { number: one.revision })} · {one.owner_name} · {t('desk.kb.review_due')} {calendarDate(one.review_due, locale)}</span> {one.review_overdue && <Tag color="orange">{t('desk.kb.review_overdue')}</Tag>}
          </Card>
        ))}
      </div>
    </>
  )
}

function Scripts() {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const { communities, scope } = useMe()
  const chosen = useCommunity()
  const community = communities.find((one) => one.id === chosen) ?? null
  const found = useQuery(scripts(chosen))
  const mayManage = useMay('ticketing.script.manage')
  const [editing, setEditing] = useState<{ script: Script; community: typeof community } | null>(null)
  const restore = async (one: Script) => {
    try {
      await changeScript(one, { steps: one.steps as never, active: false })
      toast.done(t('desk.kb.script_restored'))
      await queries.invalidateQueries({ queryKey: [TOPIC.script] })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <div className="stack">
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data?.map((one) => (
        <Card key={one.id} title={<>{code('script_situation', one.situation)} {one.community_id && <Tag color="blue">{t('desk.kb.script_own_tag')}</Tag>}</>} extra={mayManage && (
          <>
            {one.community_id && <Popconfirm title={t('desk.kb.script_company')} description={t('desk.kb.script_company_ask')} onConfirm={() => restore(one)}><Button size="small">{t('desk.kb.script_company')}</Button></Popconfirm>}
            {!one.community_id && community && <Button size="small" onClick={() => { setEditing({ script: one, community }) }}>{t('desk.kb.script_own')}</Button>}
            {(one.community_id !== null || scope === 'tenant') && <Button size="small" onClick={() => { setEditing({ script: one, community: null }) }}>{t('desk.kb.change')}</Button>}
          </>
        )}>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {one.steps.map((step, at) => <li key={at}>{step.say} {step.say_en && <div className="quiet" lang="en">{step.say_en}</div>}{step.field && <Tag>{t('desk.fill', { field: code('script_field', step.field) })}</Tag>}</li>)}
          </ol>
        </Card>
      ))}
      {editing && <ScriptDialog script={editing.script} community={editing.community} onClose={() => { setEditing(null) }} />}
    </div>
  )
}
