import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewAllocation, type AllocationWish } from '@/api/allocations'
import { Card } from '@/components/DetailLayout'
import { problemText, fieldProblemText } from '@/i18n/problems'
import { asProblem } from '@/api/problem'
import { Costs } from './Costs'
import { ShareTable } from './ShareTable'

const PAUSE = 500

/** What each home would bear, while the form is filled in. */
export function Preview({ wish }: { wish: AllocationWish | null }) {
  const { t } = useTranslation()
  const settled = useSettled(wish)
  const found = useQuery({ ...previewAllocation(settled), placeholderData: (before) => before })
  const shown = settled ? found.data : undefined
  const refused = settled && found.isError ? asProblem(found.error) : null
  return (
    <Card title={t('allocations.preview.title')}>
      <div className="stack" aria-live="polite" aria-busy={found.isFetching}>
        {!settled && <p className="quiet">{t('allocations.preview.hint')}</p>}
        {settled && found.isPending && <p className="quiet">{t('allocations.preview.computing')}</p>}
        {refused && <Alert type="warning" showIcon title={problemText(refused)} description={refused.errors.map(fieldProblemText).join('; ') || undefined} />}
        {shown && !refused && (
          <>
            <Costs costs={shown.costs} parts={shown.parts} />
            <p className="quiet">{t('allocations.units_count', { count: shown.units })}{shown.nothing > 0 && ` · ${t('allocations.preview.nothing', { count: shown.nothing })}`}{shown.shares.length < shown.units && ` · ${t('allocations.preview.first', { count: shown.shares.length })}`}</p>
            {/* A scrolling area has to be reachable by keyboard (WCAG 2.1.1). */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="scroll-x split-preview" role="region" tabIndex={0} aria-label={t('allocations.share.title')}><ShareTable parts={shown.parts} costs={shown.costs} shares={shown.shares} /></div>
          </>
        )}
      </div>
    </Card>
  )
}

/** What was typed, once the typing pauses. */
function useSettled(wish: AllocationWish | null): AllocationWish | null {
  const said = JSON.stringify(wish)
  const [settled, setSettled] = useState(said)
  useEffect(() => {
    const soon = setTimeout(() => { setSettled(said) }, PAUSE)
    return () => { clearTimeout(soon) }
  }, [said])
  return JSON.parse(settled) as AllocationWish | null
}
