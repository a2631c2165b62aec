import { Button } from 'antd'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '@/keyboard/dispatcher'

const PHRASES = ['1', '2', '3', '4', '5', '6'] as const
export type Phrase = (typeof PHRASES)[number]

/** Whether a subject is one of the phrases as it was written, or nothing: what was typed by hand is never replaced by one. */
export const isPhrase = (subject: string, words: (phrase: Phrase) => string): boolean => subject.trim() === '' || PHRASES.some((phrase) => words(phrase) === subject.trim())

export const phraseOf = (code: string): Phrase | undefined => PHRASES.find((phrase) => code === `Digit${phrase}` || code === `Numpad${phrase}`)

/**
 * Where the keyboard goes once the caller is known: a digit writes the phrase. One stop for Tab, the arrows go along;
 * Enter pressed once too often does nothing here.
 */
export function Phrases({ onInsert, ref }: { onInsert: (phrase: Phrase) => void; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation()
  useCommands(Object.fromEntries(PHRASES.map((phrase) => [`mode${phrase}`, () => { onInsert(phrase) }])))
  const along = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[at < 0 ? 0 : (at + by + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <div ref={ref} id="phrases" className="wide phrases" role="toolbar" tabIndex={-1} aria-label={t('tickets.intake.phrases')} onKeyDown={along}>
      {PHRASES.map((phrase, index) => (
        <Button key={phrase} size="small" tabIndex={index === 0 ? 0 : -1} aria-keyshortcuts={`${phrase} Alt+${phrase}`} onClick={() => { onInsert(phrase) }}><kbd aria-hidden="true">{phrase}</kbd>{t(`tickets.intake.phrase.${phrase}`)}</Button>
      ))}
    </div>
  )
}
