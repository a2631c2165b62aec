import { useTranslation } from 'react-i18next'
import { fetchTenures, type Tenure } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import type { Column } from '@/components/list/types'
import { shareText } from '@/format/share'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { AROUND } from './Parts'

/** Who has what in which unit, now and before: the units of a person, or the people of a unit. */
export default function TenuresPart({ of, id }: { of: 'persons' | 'units'; id: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const wide = locale === 'zh-CN' ? 0 : 40
  const ofUnit = of === 'units'
  const until = (row: Tenure) => (row.valid_to ? calendarDate(row.valid_to, locale) : t('households.open_end'))
  const standing = (row: Tenure) => t(row.current ? 'households.current' : row.valid_to && Date.parse(row.valid_to) < Date.now() ? 'households.past' : 'households.future')
  const first: Column<Tenure>[] = ofUnit
    ? [{ key: 'name', title: t('households.resident'), width: 120, render: (row) => row.name, text: (row) => row.name }]
    : [
        { key: 'unit', title: t('households.unit'), width: 120, render: (row) => <span className="number">{row.unit_code}</span>, text: (row) => row.unit_code },
        { key: 'community', title: t('tickets.community'), roomy: true, render: (row) => row.community_name, text: (row) => row.community_name },
      ]
  return (
    <ListPage<Tenure>
      id={ofUnit ? 'unit-residents' : 'person-units'} topic={ofUnit ? TOPIC.unit : TOPIC.person} around={AROUND} fixed={{ [of]: id }}
      fetchPage={(_, cursor, signal) => fetchTenures(of, id, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => (ofUnit ? row.name : row.unit_code)} rowTo={(row) => (ofUnit ? `/owners/${row.person_id}` : `/units/${row.unit_id}`)}
      columns={[
        ...first,
        { key: 'relation', title: t('households.relation'), width: 110 + wide, render: (row) => code('relation', row.relation), text: (row) => code('relation', row.relation) },
        { key: 'share', title: t('households.share'), width: 90, render: (row) => (row.share === null ? <span className="quiet">–</span> : <span className="number">{shareText(row.share, locale) || '100%'}</span>), text: (row) => row.share ?? '' },
        { key: 'from', title: t('households.from'), width: 140, render: (row) => <span className="number">{calendarDate(row.valid_from, locale)}</span>, text: (row) => row.valid_from },
        { key: 'to', title: t('households.to'), width: 140, render: (row) => <span className="number">{until(row)}</span>, text: (row) => row.valid_to ?? '' },
        { key: 'standing', title: t('households.standing'), width: 100, render: (row) => <span className={row.current ? 'strong' : 'quiet'}>{standing(row)}</span>, text: standing },
      ]}
      empty={{ title: t(ofUnit ? 'households.nobody' : 'households.no_units') }}
    />
  )
}
