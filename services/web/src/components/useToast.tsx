import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/i18n/problems'

const UNDO_SECONDS = 8

/** Short messages at the bottom of the attention: done (with undo where it can be undone) or refused. */
export function useToast() {
  const { message } = App.useApp()
  const { t } = useTranslation()
  return {
    done(text: string, undo?: () => unknown) {
      const key = crypto.randomUUID()
      void message.open({
        key, type: 'success', duration: undo ? UNDO_SECONDS : 3,
        content: undo ? <span>{text} <Button type="link" size="small" onClick={() => { message.destroy(key); undo() }}>{t('ui.undo')}</Button></span> : text,
      })
    },
    hint(text: string) { void message.warning({ content: text, duration: 6 }) },
    refused(error: unknown) { void message.error({ content: problemText(error), duration: 6 }) },
  }
}
