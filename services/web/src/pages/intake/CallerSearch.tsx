import { CloseCircleFilled, LoadingOutlined } from '@ant-design/icons'
import { Alert, AutoComplete, Button, Input, type InputRef } from 'antd'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/i18n/problems'
import type { Choice } from './choices'
import type { CallerSearching } from './useCallerSearch'

interface Props {
  text: string
  /** Somebody is in force: what is typed next is about somebody else. */
  chosen: boolean
  /** Whose it is, is known: the home or the person. */
  recognised: boolean
  /** The one in force comes from before a reload. */
  restored: boolean
  found: CallerSearching
  open: boolean
  onOpen: (open: boolean) => void
  onType: (text: string) => void
  onChoose: (choice: Choice) => void
  /** Arrows and Enter for the candidates beside the form, when the field itself has nothing to choose from. */
  onStep: (by: 1 | -1) => void
  onEnter: () => void
  ref: Ref<HTMLInputElement>
}

/** One field for number, unit or name. What it shows is who is meant: another text is another caller. */
export function CallerSearch({ text, chosen, recognised, restored, found, open, onOpen, onType, onChoose, onStep, onEnter, ref }: Props) {
  const { t } = useTranslation()
  const { choices, searching, nobody, error } = found
  const shown = open && choices.length > 0
  /** A list that is just closing may still be clicked: what belongs to an earlier text is nobody any more. */
  const take = (value: string) => {
    const choice = choices.find((one) => one.value === value)
    if (choice) onChoose(choice)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // Enter moves on to another field, which must not hear of it any more.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (!shown) onEnter()
    } else if (!shown && choices.length === 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      onStep(event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  const clear = text !== '' && (
    <button type="button" tabIndex={-1} className="caller-clear" aria-label={t('tickets.intake.clear')} onMouseDown={(event) => { event.preventDefault() }} onClick={() => { onType('') }}><CloseCircleFilled /></button>
  )
  // Never without a suffix: with the first one the field would be made anew and take the focus back.
  const said = searching ? t('tickets.intake.searching', { text: text.trim() }) : error ? problemText(error) : nobody ? t('tickets.intake.nobody', { text: text.trim() }) : t('tickets.intake.find_hint')
  return (
    <div className="caller-search" data-recognised={recognised}>
      <label htmlFor="caller">{t('tickets.intake.find')}</label>
      <AutoComplete id="caller" value={text} onSearch={onType} onSelect={take} onKeyDown={keyed} open={shown} onOpenChange={onOpen} style={{ width: '100%' }} defaultActiveFirstOption
        options={choices.map((one) => ({ value: one.value, label: <span><b className="number">{one.text}</b> <span className="quiet">{one.note}</span></span> }))}>
        <Input size="large" autoFocus autoComplete="off" suffix={searching ? <LoadingOutlined /> : clear || <span />} onFocus={(event) => { if (chosen) event.target.select() }}
          ref={(input: InputRef | null) => { if (ref && typeof ref === 'object') ref.current = input?.input ?? null }} />
      </AutoComplete>
      <p className={error ? 'over-text' : 'quiet'} aria-live="polite">{said}</p>
      {restored && chosen && (
        <Alert type="info" showIcon className="form-alert" title={t('tickets.intake.restored', { text })} action={<Button size="small" type="link" onClick={() => { onType(''); document.getElementById('caller')?.focus() }}>{t('tickets.intake.clear')}</Button>} />
      )}
    </div>
  )
}
