import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { questionSets, visitRules } from '@/api/visits'
import { CompanyWide } from '@/components/CompanyWide'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { QuestionEditor } from './QuestionEditor'
import { RulesForm } from './RulesForm'
import './visits.css'

/** Who is visited again, and what they are asked. */
export default function SettingsPage() {
  const { t } = useTranslation()
  const { params, change } = useListParams()
  const rules = useQuery(visitRules)
  const sets = useQuery(questionSets)
  if (rules.isPending || sets.isPending) return <DetailSkeleton />
  if (rules.isError || sets.isError) return <Failure error={rules.error ?? sets.error} onRetry={() => { void rules.refetch(); void sets.refetch() }} />
  return (
    <>
      <PageHead title={t('visits.settings.title')} />
      <CompanyWide />
      <Tabs activeKey={params.tab ?? 'rules'} onChange={(tab) => { change({ tab: tab === 'rules' ? undefined : tab }, false) }} items={[
        { key: 'rules', label: t('visits.settings.rules'), children: <RulesForm key={rules.data.version} rules={rules.data} /> },
        { key: 'questions', label: t('visits.settings.questions'), children: <QuestionEditor sets={sets.data} /> },
      ]} />
    </>
  )
}
