/** First part of the query keys: what the live patches name. */
export const TOPIC = {
  ticket: 'ticket', approvals: 'approvals', exception: 'exception', incident: 'incident', workOrder: 'work_order', visit: 'return_visit', bill: 'bill', waiver: 'waiver', discount: 'discount', deposit: 'deposit', refund: 'refund', allocation: 'allocation', dunningCase: 'dunning_case', dunningPolicy: 'dunning_policy', bankStatement: 'bank_statement', bankLine: 'bank_line', dayClosing: 'day_closing', meterReading: 'meter_reading', chargeItem: 'charge_item', billingRun: 'billing_run', payment: 'payment',
  inbox: 'inbox', delivery: 'delivery', imports: 'import', staff: 'staff', community: 'community', building: 'building', unit: 'unit', person: 'person', organisation: 'organisation', consultation: 'consultation',
  clockPolicy: 'clock_policy', dailyReport: 'daily_report', consolidatedReport: 'consolidated_report', quarterlyReport: 'quarterly_report', departmentAssessment: 'department_assessment', departmentDigest: 'department_digest', exchangeMeeting: 'exchange_meeting', analysis: 'analysis', tenant: 'tenant', parked: 'parked', duty: 'duty',
  call: 'call', callback: 'callback', phoneMessage: 'phone_message', article: 'article', script: 'script', recordingCheck: 'recording_check', phoneSystem: 'pbx_link',
  procedureRules: 'procedure_rules', subclasses: 'subclasses', channel: 'channel', incomingMail: 'incoming_mail',
} as const
