import { Checkbox, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterWeek } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useToast } from '@/components/useToast'
import { PostEditor } from './PostEditor'
import { useDuty } from './useDuty'

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/
type NewPost = { kind: string; name: string; minimum_heads?: number | null; concurrent?: boolean }
type NewShift = { name: string; begins: string; ends: string }

/** The posts and shifts of a community; what is planned keeps the times it was planned with. */
export default function PostsDrawer({ community, roster, onClose }: { community: string; roster: RosterWeek; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const duty = useDuty()
  const toast = useToast()
  const [round, setRound] = useState(0)
  const saved = () => { toast.done(t('ui.saved')); setRound(round + 1) }
  const time = [{ pattern: TIME, message: t('duty.roster.time_hint') }]
  return (
    <Drawer open onClose={onClose} size={560} title={t('duty.roster.posts')} destroyOnHidden>
      <div className="stack">
        {roster.posts.map((post) => <PostEditor key={`${post.id}${String(post.version)}`} post={post} colleagues={roster.colleagues} shifts={roster.templates} />)}
        <Card title={t('duty.roster.new_post')}>
          <ProblemForm<NewPost> key={`p${String(round)}`} submitText={t('duty.roster.add')} initial={{ kind: 'reception' }} onSend={async (values, key) => {
            await duty.send('duty-posts', key, { community_id: community, kind: values.kind, name: values.name, concurrent: values.concurrent ?? false, ...(values.minimum_heads ? { minimum_heads: values.minimum_heads } : {}) })
            saved()
          }}>
            <Field name="kind" label={t('duty.kind')} required><Select options={codesOf('duty_post_kind').map((kind) => ({ value: kind, label: code('duty_post_kind', kind) }))} /></Field>
            <Field name="name" label={t('duty.roster.name')} required rules={[{ required: true, whitespace: true, message: t('ui.required', { label: t('duty.roster.name') }) }]}><Input maxLength={200} /></Field>
            <Field name="minimum_heads" label={t('duty.roster.heads')} hint={t('duty.roster.heads_hint')} rules={[countRule(1, 50)]}><CountField measure="people" /></Field>
            <Field name="concurrent" label={t('duty.roster.concurrent')} valuePropName="checked"><Checkbox>{t('duty.roster.concurrent_hint')}</Checkbox></Field>
          </ProblemForm>
        </Card>
        <Card title={t('duty.roster.shifts')}>
          <ul className="plain-list duty-people">{roster.templates.map((template) => <li key={template.id} className="spread"><span className="strong">{template.name}</span><span className="number">{template.begins}–{template.ends}{template.passes_midnight && <span className="quiet"> {t('duty.roster.next_day')}</span>}</span></li>)}</ul>
          <ProblemForm<NewShift> key={`s${String(round)}`} submitText={t('duty.roster.add')} onSend={async (values, key) => { await duty.send('shift-templates', key, { community_id: community, ...values }); saved() }}>
            <div className="duty-write">
              <Field name="name" label={t('duty.roster.name')} required rules={[{ required: true, whitespace: true, message: t('ui.required', { label: t('duty.roster.name') }) }]}><Input maxLength={200} /></Field>
              <Field name="begins" label={t('duty.roster.begins')} required rules={[{ required: true, message: t('duty.roster.time_hint') }, ...time]}><Input placeholder="08:00" maxLength={5} /></Field>
              <Field name="ends" label={t('duty.roster.ends')} required rules={[{ required: true, message: t('duty.roster.time_hint') }, ...time]}><Input placeholder="16:00" maxLength={5} /></Field>
            </div>
          </ProblemForm>
        </Card>
      </div>
    </Drawer>
  )
}
