"""Tickets of every kind, the complaint procedure, clocks and escalation, work orders, duty, the service desk.

Owns tickets with their timeline, clocks under a versioned policy, work orders, duty posts and rosters, and the service
desk: calls, call-backs, phone messages, knowledge base, scripts, checks of recordings.
Publishes ticket, clock, work order, duty and service desk facts (`events.ticketing`).
Listens to identity (staff), registry (communities, buildings, units, persons, owners, occupants, checks of callers),
billing (settled work orders), notifications (answers that reached nobody).

Where to look:
  ticket          tickets entries contacts attachments registrations overviews dossiers conversions mergers assistants
                  transfers suspensions numbers turns undelivered_answers kinships
  procedure       rulings investigations plans department_tasks referrals urge_notices consultations awaited_answers
                  silences occurrences procedure_rules subclasses organisations routings warranties
  clocks          clocks policies replays breaches exceptions escalations report_clocks
  other kinds     approval_flows approvals stand_ins appointments tasks
  one cause       clusters incidents
  work            work_orders workloads
  return visits   return_visits visit_rules visit_origins visit_queues visit_cohorts visit_statistics visit_answers
                  question_sets low_scores case_parties
  telephone       calls caller_tiers pbx_links dialings clients callbacks phone_messages recording_checks
                  household_openings articles scripts
  other channels  web_forms mailboxes incoming_mails correspondences channel_keys channel_cases
  duty            duty_posts shift_templates rosters swap_requests attendances desk_leaves duty_desks duty_gaps
                  duty_shifts duty_entries shift_handovers
  reports         daily_reports consolidated_reports quarterly_reports department_assessments department_digests
                  report_cases report_editions report_figures report_receipts exchange_meetings figures complaints
                  specialist_rankings inquiry_summaries feedback_analyses feedback_proposals spreadsheets
  beneath all     staff places persons provisions retentions tallies
"""
