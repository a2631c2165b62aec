import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { articles, REPLIES, scripts } from '@/api/knowledge'
import { Card } from '@/components/DetailLayout'
import { worded, type Known } from '@/format/worded'
import { useCodeName } from '@/i18n/codes'
import { useMe } from '@/shell/session'

export type ScriptField = 'title' | 'description' | 'place' | 'desired_outcome' | 'contact_name'
interface Props {
  community: string | null
  tier: string | null
  /** Whom one speaks to, as far as that is known. */
  known: Known
  /** Whether the form has this field at present. */
  shown: (field: ScriptField) => boolean
  onField: (field: ScriptField) => void
  onInsert: (answer: string) => void
}

const SITUATION: Record<string, string> = { first: 'first_caller', repeat: 'repeat_caller', frequent: 'frequent_caller' }

/** What to say, step by step, and answers to insert. */
export function ScriptPane({ community, tier, known, shown, onField, onInsert }: Props) {
  const { t } = useTranslation()
  const code = useCodeName()
  const operator = useMe().staff.display_name
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const all = (useQuery(scripts(community)).data ?? []).filter((one) => !REPLIES.includes(one.situation))
  const found = useQuery({ ...articles(asked, undefined, community), enabled: asked.length > 0 })
  const own = tier ? SITUATION[tier] : undefined
  // Who called before is met as such; the opening words stand in the bar as well.
  const met = tier && tier !== 'first' && all.some((one) => one.situation === own) ? own : undefined
  const situation = chosen ?? met ?? 'greeting'
  const script = all.find((one) => one.situation === situation)
  return (
    <Card title={t('desk.script')} extra={<Select size="small" variant="borderless" aria-label={t('desk.script')} value={script ? situation : null} onChange={setChosen} popupMatchSelectWidth={false}
      options={all.map((one) => ({ value: one.situation, label: one.situation === own ? t('desk.fitting', { script: code('script_situation', one.situation) }) : code('script_situation', one.situation) }))} />}>
      <ol className="script">
        {script?.steps.map((step, at) => (
          <li key={at}>{worded([step.say], { ...known, operator })} {step.field && shown(step.field as ScriptField) && <Button type="link" size="small" onClick={() => { onField(step.field as ScriptField) }}>{t('desk.fill', { field: code('script_field', step.field) })}</Button>}</li>
        ))}
      </ol>
      <Input.Search allowClear size="small" value={words} onChange={(event) => { setWords(event.target.value) }} aria-label={t('desk.kb_search')} placeholder={t('desk.kb_search')} />
      {asked && found.data?.items.length === 0 && <p className="quiet">{t('desk.kb_none')}</p>}
      {asked && (
        <ul className="plain-list lines kb-found">
          {found.data?.items.slice(0, 4).map((one) => (
            <li key={one.id}><span className="strong">{one.question}</span> <Button type="link" size="small" onClick={() => { onInsert(one.answer) }}>{t('desk.insert')}</Button><br /><span className="quiet">{one.answer}</span></li>
          ))}
        </ul>
      )}
    </Card>
  )
}
