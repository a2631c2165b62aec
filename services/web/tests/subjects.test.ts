import { describe, expect, it } from 'vitest'
import { subjectPath } from '@/pages/inbox/subjects'

describe('where a message leads', () => {
  it('is the report with the period it is about', () => {
    const days = { subject_id: 'x1', first_day: '2026-03-01', last_day: '2026-03-31' }
    expect(subjectPath({ subject_kind: 'sla_report', ...days })).toBe('/dash?since=2026-03-01&until=2026-03-31')
    expect(subjectPath({ subject_kind: 'satisfaction_report', ...days })).toBe('/csat?since=2026-03-01&until=2026-03-31')
    expect(subjectPath({ subject_kind: 'inquiry_summary', ...days })).toBe('/analysis?tab=inquiries&since=2026-03-01&until=2026-03-31')
    expect(subjectPath({ subject_kind: 'feedback_analysis', ...days })).toBe('/analysis?tab=feedback&since=2026-03-01&until=2026-03-31')
    expect(subjectPath({ subject_kind: 'feedback_analysis', subject_id: 'x1' })).toBe('/analysis?tab=feedback')
    expect(subjectPath({ subject_kind: 'department_digest', ...days })).toBe('/reports/received?document=x1')
  })

  it('is the copy somebody was sent, where it is confirmed as read, and the meeting for those invited', () => {
    expect(subjectPath({ subject_kind: 'received_report', subject_id: 'm1' })).toBe('/reports/received?document=m1')
    expect(subjectPath({ subject_kind: 'exchange_meeting', subject_id: 'm1' })).toBe('/reports/meetings/m1')
  })
})
