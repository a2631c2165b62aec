import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addScript, changeScript, REPLIES, type Script } from '@/api/knowledge'
import { TOPIC } from '@/api/topics'
import { ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'

interface Step { say: string; say_en?: string | null; field?: string | null }

/** Words what is said in one situation, line by line; with `community` they become words of its own. */
export function ScriptDialog({ script, community, onClose }: { script: Script; community: { id: string; name: string } | null; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  // An answer that is written has no field of the intake form, and may be worded in English too.
  const written = REPLIES.includes(script.situation)
  const send = async ({ steps }: { steps: Step[] }, key: string) => {
    const said = steps.map((step) => ({ say: step.say.trim(), ...(written ? { say_en: step.say_en?.trim() || null } : {}), field: (written ? null : step.field ?? null) as 'title' | null }))
    if (community) await addScript({ situation: script.situation as 'greeting', community_id: community.id, steps: said }, key)
    else await changeScript(script, { steps: said, active: true })
    toast.done(t('desk.kb.saved'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.script] })
  }
  return (
    <Modal open onCancel={onClose} title={code('script_situation', script.situation)} okText={t('desk.kb.save')} confirmLoading={busy} width={720} okButtonProps={{ htmlType: 'submit', form: 'script' }}>
      {community && <p className="quiet">{t('desk.kb.script_own_hint', { community: community.name })}</p>}
      <p className="quiet">{t(written ? 'desk.kb.reply_hint' : 'desk.kb.spoken_hint')}</p>
      <ProblemForm<{ steps: Step[] }> id="script" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ steps: script.steps }}>
        <Form.List name="steps">
          {(lines, { add, remove }) => (
            <>
              {lines.map((line) => (
                <div key={line.key} className="row" style={{ alignItems: 'start', flexWrap: 'nowrap' }}>
                  <Form.Item name={[line.name, 'say']} style={{ flex: 1 }} rules={[{ required: true, whitespace: true, message: t('ui.required', { label: t('desk.kb.say') }) }, { max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={1} className="grows" aria-label={t('desk.kb.say')} /></Form.Item>
                  {written
                    ? <Form.Item name={[line.name, 'say_en']} style={{ flex: 1 }} rules={[{ max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={1} className="grows" aria-label={t('desk.kb.say_en')} placeholder={t('desk.kb.say_en')} lang="en" /></Form.Item>
                    : <Form.Item name={[line.name, 'field']}><Select allowClear style={{ width: 150 }} aria-label={t('desk.kb.field')} placeholder={t('desk.kb.field')} options={codesOf('script_field').map((value) => ({ value, label: code('script_field', value) }))} /></Form.Item>}
                  <Button type="text" disabled={lines.length === 1} onClick={() => { remove(line.name) }}>{t('desk.kb.step_remove')}</Button>
                </div>
              ))}
              <Button disabled={lines.length >= 20} onClick={() => { add({ say: '' }) }}>{t('desk.kb.step_add')}</Button>
            </>
          )}
        </Form.List>
      </ProblemForm>
    </Modal>
  )
}
