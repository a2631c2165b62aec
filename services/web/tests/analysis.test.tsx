import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import dayjs from 'dayjs'
import { periodOf } from '@/components/form/periods'
import { lasted } from '@/format/time'
import AnalysisPage from '@/pages/analysis/AnalysisPage'
import { expectAccessible, PERSON, serve, show } from './page'

const BEGINS = '2026-02-28T16:00:00Z', ENDS = '2026-03-31T16:00:00Z'
const READER = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.figures.read', 'ticketing.figures.export'] }
const address = (link: HTMLElement) => decodeURIComponent(link.getAttribute('href') ?? '').replaceAll('"', '')
const figure = (tickets: number, happened: string) => ({ key: null, tickets, filter: { kind: 'complaint', validity: 'valid', handler_id: 's1', happened, first_day: '2026-03-01', last_day: '2026-03-31' } })
const RANKING = {
  since: '2026-03-01', until: '2026-03-31', begins_at: BEGINS, ends_at: ENDS, community_id: null, unassigned: 2,
  specialists: [{ rank: 1, staff_id: 's1', name: '王芳', registered: figure(3, 'registered'), pending: figure(8, 'pending'), closed: figure(6, 'closed'), met: 9, missed: 1 }],
}

describe('periods and spans', () => {
  it('begin on the first day of a quarter and end on its last', () => {
    expect(periodOf('quarter', dayjs('2026-11-22'))).toEqual({ since: '2026-10-01', until: '2026-12-31' })
    expect(periodOf('last_quarter', dayjs('2026-02-01'))).toEqual({ since: '2025-10-01', until: '2025-12-31' })
    expect(periodOf('quarter', dayjs('2026-12-31'))).toEqual({ since: '2026-10-01', until: '2026-12-31' })
  })
  it('are whole weeks from Monday and whole months', () => {
    expect(periodOf('week', dayjs('2026-11-22'))).toEqual({ since: '2026-11-16', until: '2026-11-22' })
    expect(periodOf('last_week', dayjs('2026-11-23'))).toEqual({ since: '2026-11-16', until: '2026-11-22' })
    expect(periodOf('last_month', dayjs('2026-03-31'))).toEqual({ since: '2026-02-01', until: '2026-02-28' })
    expect(periodOf('months_3', dayjs('2025-01-31'))).toEqual({ since: '2024-11-01', until: '2025-01-31' })
    expect(periodOf('days_7', dayjs('2026-03-02'))).toEqual({ since: '2026-02-24', until: '2026-03-02' })
  })
  it('are told in the two largest units', () => {
    expect([lasted(5400), lasted(86_400 * 2 + 59), lasted(30), lasted(3_600)]).toEqual(['1小时30分钟', '2天', '0分钟', '1小时'])
    expect(lasted(86_400 * 2 + 3 * 3_600, 'en')).toBe('2 days 3 hr')
  })
})

describe('the ranking of specialists', () => {
  it('opens from every figure the list that it counts', async () => {
    const sent = serve({ 'GET /api/ticketing/specialist-rankings': RANKING })
    await show(AnalysisPage, '/page?since=2026-03-01&until=2026-03-31', READER)
    expect(await screen.findByText('王芳')).toBeTruthy()
    expect(address(screen.getByRole('link', { name: '8' }))).toBe('/tickets?state=all&kind=complaint&validity=valid&handler_id=s1&happened=pending&first_day=2026-03-01&last_day=2026-03-31')
    expect(address(screen.getByRole('link', { name: '1' }))).toBe(`/sla?standing=missed&handler_id=s1&kind=complaint&validity=valid&of_handler=true&stopped_since=${BEGINS}&stopped_before=${ENDS}`)
    expect(screen.getByText('75%')).toBeTruthy()
    expect(screen.getByText('90%')).toBeTruthy()
    expect(screen.getByText('另有 2 件有效投诉尚无处理人')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Excel|导出/ })).toBeTruthy()
    expect(sent[0]?.query.get('since')).toBe('2026-03-01')
    await expectAccessible()
  })
  it('says so when there is nothing', async () => {
    serve({ 'GET /api/ticketing/specialist-rankings': { ...RANKING, specialists: [], unassigned: 0 } })
    await show(AnalysisPage, '/page', READER)
    expect(await screen.findByText('期间没有有效投诉')).toBeTruthy()
  })
})
