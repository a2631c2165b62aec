import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { Feedback } from './Feedback'
import { Inquiries } from './Inquiries'
import { Ranking } from './Ranking'

/** Reports counted at the moment they are read, for any period. */
export default function AnalysisPage() {
  const { t } = useTranslation()
  const { params, change } = useListParams()
  return (
    <>
      <PageHead title={t('analysis.title')} note={t('analysis.note')} />
      {/* Each has a usual period of its own. */}
      <Tabs destroyOnHidden activeKey={params.tab ?? 'ranking'} onChange={(tab) => { change({ tab: tab === 'ranking' ? undefined : tab, since: undefined, until: undefined, department: undefined }, false) }} items={[
        { key: 'ranking', label: t('analysis.ranking.title'), children: <div className="stack"><Ranking /></div> },
        { key: 'inquiries', label: t('analysis.inquiries.title'), children: <Inquiries /> },
        { key: 'feedback', label: t('analysis.feedback.title'), children: <Feedback /> },
      ]} />
    </>
  )
}
