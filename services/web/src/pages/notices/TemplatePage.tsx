import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { template } from '@/api/notices'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useMay, useServesAll } from '@/shell/session'
import { TemplateEditor } from './TemplateEditor'

/** One text of one occasion in one language. */
export default function TemplatePage() {
  const { t } = useTranslation()
  const { code, locale } = useParams({ strict: false }) as { code: string; locale: string }
  const permitted = useMay('notifications.template.manage')
  // A text counts for everybody: who serves some communities would speak for all the others.
  const mayManage = useServesAll() && permitted
  const text = useQuery(template(code, locale))
  if (text.isPending) return <DetailSkeleton />
  if (text.isError) return <Failure error={text.error} onRetry={() => { void text.refetch() }} />
  return (
    <>
      {!mayManage && <Alert type="info" showIcon className="form-alert" title={t(permitted ? 'problems.whole_company_only' : 'notices.editor.read_only')} />}
      <TemplateEditor key={`${code}/${locale}`} loaded={text.data} mayManage={mayManage} />
    </>
  )
}
