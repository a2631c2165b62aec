import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spreadsheet, type Spreadsheet } from '@/api/spreadsheets'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { download } from './list/csv'
import { useToast } from './useToast'

/** Everything the page shows with its filters, all pages of it, as a spreadsheet. */
export function Export({ of, query, name }: { of: Spreadsheet; query: Readonly<Record<string, string | undefined>>; name: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const may = useMay('ticketing.figures.export')
  const [busy, setBusy] = useState(false)
  if (!may) return null
  const save = async () => {
    setBusy(true)
    try {
      download(`${name}.xlsx`, await spreadsheet(of, { ...query, locale }))
    } catch (error) { toast.refused(error) }
    setBusy(false)
  }
  return <Button icon={<DownloadOutlined />} loading={busy} onClick={() => { void save() }}>{t('ui.export_xlsx')}</Button>
}
