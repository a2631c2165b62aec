import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/PageHead'
import { Ranking } from './Ranking'

/** Reports counted at the moment they are read, for any period. */
export default function AnalysisPage() {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PageHead title={t('analysis.title')} note={t('analysis.note')} />
      <Ranking />
    </div>
  )
}
