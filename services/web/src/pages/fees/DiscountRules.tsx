import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { discountRules, retireDiscountRule, type DiscountRule } from '@/api/discounts'
import type { ChargeItem } from '@/api/fees'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { daysWords, shareWords } from '../discounts/words'
import { DiscountRuleDialog } from './DiscountRuleDialog'

/** What an item is charged less for, once it is granted to a home. */
export function DiscountRules({ item, changeable }: { item: ChargeItem; changeable: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const [setting, setSetting] = useState(false)
  const list = useQuery(discountRules(item.community_id))
  const rules = list.data?.filter((rule) => rule.item_ids.includes(item.id))
  const day = dayjs().format('YYYY-MM-DD')
  const standing = (rule: DiscountRule) => (rule.state === 'retired' ? t('discounts.retired') : rule.valid_from > day ? t('fees.standing.future') : rule.valid_to !== null && rule.valid_to < day ? t('fees.standing.past') : t('fees.standing.now'))
  return (
    <Card title={t('discounts.title')} flush extra={changeable && <Button size="small" onClick={() => { setSetting(true) }}>{t('discounts.set')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {rules?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('discounts.none_set')}</p>}
      {rules !== undefined && rules.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('discounts.name')}</th><th scope="col">{t('discounts.share')}</th><th scope="col">{t('discounts.days')}</th><th scope="col">{t('billing.state')}</th></tr></thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <td>{rule.name}<br /><small className="quiet">{code('discount_kind', rule.kind)}</small></td>
                  <td>{shareWords(rule.charged_share, t)}{rule.item_ids.length > 1 && <><br /><small className="quiet">{t('discounts.items_count', { count: rule.item_ids.length })}</small></>}</td>
                  <td>{daysWords(rule.valid_from, rule.valid_to, locale, t)}</td>
                  <td className="nowrap">{standing(rule)}{rule.state === 'active' && changeable && <Retire rule={rule} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {setting && <DiscountRuleDialog item={item} onClose={() => { setSetting(false) }} />}
    </Card>
  )
}

function Retire({ rule }: { rule: DiscountRule }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const retire = useMutation({
    mutationFn: () => retireDiscountRule(rule, intent.key([rule.id, rule.version])),
    onSuccess: () => { toast.done(t('discounts.retired_done')) },
    onError: toast.refused,
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] }),
  })
  return (
    <span className="row" style={{ marginTop: 6 }}>
      <Popconfirm title={t('discounts.retire')} description={<div style={{ maxWidth: 280 }}>{t('discounts.retire_note')}</div>} onConfirm={() => { retire.mutate() }}>
        <Button size="small" danger loading={retire.isPending}>{t('discounts.retire')}</Button>
      </Popconfirm>
    </span>
  )
}
