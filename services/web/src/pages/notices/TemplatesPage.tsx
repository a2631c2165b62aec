import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_TOPIC, templates, type Template } from '@/api/notices'
import type { ListParams } from '@/components/list/types'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { LOCALES, useLocale } from '@/i18n/i18n'

const pathOf = (row: Template) => `/admin/templates/${row.code}/${row.locale}`

/** What is told on which occasion, in each language; a company may replace every text. */
export default function TemplatesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const queries = useQueryClient()
  const language = (tag: string) => t(tag === 'en' ? 'shell.language.en' : 'shell.language.zh')
  const wording = (row: Template) => (row.version === 0 ? t('notices.shipped') : t('notices.own_version', { version: row.version }))
  const fits = (row: Template, wanted: ListParams) =>
    (!wanted.locale || row.locale === wanted.locale) && (!wanted.audience || row.audience === wanted.audience)
    && (!wanted.channel || row.channel === wanted.channel) && (!wanted.wording || (wanted.wording === 'own') === (row.version > 0))
    && (!wanted.text || `${code('template', row.code)} ${row.subject}`.toLowerCase().includes(wanted.text.trim().toLowerCase()))
  return (
    <>
      <PageHead title={t('notices.templates')} />
      <ListPage<Template>
        id="templates" topic={TEMPLATE_TOPIC} rowKey={(row) => `${row.code}.${row.locale}`} rowName={(row) => `${code('template', row.code)} ${language(row.locale)}`} rowTo={pathOf}
        fetchPage={async (wanted) => {
          // A closed catalogue of a few dozen texts comes as one answer.
          const all = await queries.fetchQuery({ ...templates, staleTime: 0 })
          return { items: all.items.filter((row) => fits(row, wanted)), next_cursor: null }
        }}
        tabs={{ key: 'locale', label: t('notices.language'), options: [{ value: '', label: t('ui.all') }, ...LOCALES.map((value) => ({ value, label: language(value) }))] }}
        filters={[
          { key: 'text', label: t('notices.search'), kind: 'text' },
          { key: 'audience', label: t('notices.audience'), kind: 'select', options: (['staff', 'person'] as const).map((value) => ({ value, label: t(`notices.audience_name.${value}`) })) },
          { key: 'wording', label: t('notices.wording'), kind: 'select', options: (['own', 'shipped'] as const).map((value) => ({ value, label: t(`notices.${value}`) })) },
        ]}
        columns={[
          { key: 'event', title: t('notices.event'), width: 190, render: (row) => code('template', row.code), text: (row) => code('template', row.code) },
          { key: 'locale', title: t('notices.language'), width: 100, render: (row) => language(row.locale), text: (row) => language(row.locale) },
          { key: 'audience', title: t('notices.audience'), width: 130, render: (row) => t(`notices.audience_name.${row.audience}`), text: (row) => t(`notices.audience_name.${row.audience}`) },
          { key: 'channel', title: t('notices.channel'), width: 110, render: (row) => code('delivery_channel', row.channel), text: (row) => code('delivery_channel', row.channel) },
          { key: 'subject', title: t('notices.subject'), render: (row) => <span className="clip" lang={row.locale}>{row.subject}</span>, text: (row) => row.subject },
          { key: 'wording', title: t('notices.wording'), width: 170, render: wording, text: wording },
          { key: 'written_at', title: t('notices.written_at'), width: 160, render: (row) => (row.written_at ? dateTime(row.written_at, locale) : '–'), text: (row) => (row.written_at ? dateTime(row.written_at, locale) : '') },
        ]}
        empty={{ title: t('notices.templates_empty'), hint: t('notices.templates_hint') }}
      />
    </>
  )
}
