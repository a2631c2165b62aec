import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'

/** A long job under way: how far it is, in a bar and in words. Without a total it only shows that it moves. */
export function ProgressPanel({ title, done, total, failed = false }: { title: string; done: number; total: number | null; failed?: boolean }) {
  const { t } = useTranslation()
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <div className="progress-panel">
      <div className="spread"><span className="strong">{title}</span>{total !== null && <span className="number quiet">{t('ui.progress.of', { done, total })}</span>}</div>
      <Progress percent={percent} status={failed ? 'exception' : percent >= 100 ? 'success' : 'active'} aria-label={title} showInfo={total !== null} />
      <span className="unseen" role="status">{failed ? t('ui.progress.failed') : percent >= 100 ? t('ui.progress.done') : ''}</span>
    </div>
  )
}
