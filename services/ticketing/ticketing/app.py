"""Ticketing as data."""

from events import ticketing as published
from kit.service import Service
from ticketing import consumers
from ticketing.appointments import routes as appointments
from ticketing.appointments import timers as appointment_timers
from ticketing.approval_flows import routes as approval_flows
from ticketing.approvals import routes as approvals
from ticketing.articles import routes as articles
from ticketing.articles import timers as article_timers
from ticketing.assistants import routes as assistants
from ticketing.attachments import routes as attachments
from ticketing.attendances import routes as attendances
from ticketing.awaited_answers import routes as awaited_answers
from ticketing.breaches import routes as breaches
from ticketing.callbacks import routes as callbacks
from ticketing.callbacks import timers as callback_timers
from ticketing.calls import routes as calls
from ticketing.calls import timers as call_timers
from ticketing.channel_cases import routes as channel_cases
from ticketing.channel_keys import routes as channel_keys
from ticketing.clocks import routes as clocks
from ticketing.clocks import timers as clock_timers
from ticketing.clusters import routes as clusters
from ticketing.complaints import routes as complaints
from ticketing.consolidated_reports import routes as consolidated_reports
from ticketing.consolidated_reports import timers as consolidated_timers
from ticketing.consultations import routes as consultations
from ticketing.consultations import timers as consultation_timers
from ticketing.contacts import routes as contacts
from ticketing.conversions import routes as conversions
from ticketing.correspondences import routes as correspondences
from ticketing.daily_reports import routes as daily_reports
from ticketing.daily_reports import timers as daily_timers
from ticketing.department_assessments import routes as department_assessments
from ticketing.department_digests import routes as department_digests
from ticketing.department_digests import timers as digest_timers
from ticketing.department_tasks import routes as department_tasks
from ticketing.department_tasks import timers as task_timers
from ticketing.desk_leaves import routes as desk_leaves
from ticketing.dialings import routes as dialings
from ticketing.dialings import timers as dialing_timers
from ticketing.duty_desks import routes as duty_desks
from ticketing.duty_entries import routes as duty_entries
from ticketing.duty_gaps import routes as duty_gaps
from ticketing.duty_gaps import timers as duty_timers
from ticketing.duty_posts import routes as duty_posts
from ticketing.duty_shifts import routes as duty_shifts
from ticketing.escalations import routes as escalations
from ticketing.exceptions import routes as exceptions
from ticketing.exchange_meetings import routes as exchange_meetings
from ticketing.feedback_analyses import routes as feedback_analyses
from ticketing.feedback_proposals import routes as feedback_proposals
from ticketing.feedback_proposals import timers as proposal_timers
from ticketing.figures import routes as figures
from ticketing.household_openings import routes as household_openings
from ticketing.incidents import routes as incidents
from ticketing.incidents import timers as incident_timers
from ticketing.incoming_mails import routes as incoming_mails
from ticketing.incoming_mails import timers as mail_timers
from ticketing.inquiry_summaries import routes as inquiry_summaries
from ticketing.investigations import routes as investigations
from ticketing.mailboxes import routes as mailboxes
from ticketing.mergers import routes as mergers
from ticketing.models import Model
from ticketing.organisations import routes as organisations
from ticketing.overviews import routes as overviews
from ticketing.pbx_links import routes as pbx_links
from ticketing.phone_messages import routes as phone_messages
from ticketing.phone_messages import timers as phone_message_timers
from ticketing.plans import routes as plans
from ticketing.plans import timers as plan_timers
from ticketing.policies import routes as policies
from ticketing.procedure_rules import routes as procedure_rules
from ticketing.provisions.lifetime import start, stop
from ticketing.provisions.service import prepare
from ticketing.quarterly_reports import routes as quarterly_reports
from ticketing.question_sets import routes as question_sets
from ticketing.recording_checks import routes as recording_checks
from ticketing.referrals import routes as referrals
from ticketing.registrations import routes as registrations
from ticketing.replays import routes as replays
from ticketing.replays import timers as replay_timers
from ticketing.report_clocks import routes as report_clocks
from ticketing.report_receipts import routes as report_receipts
from ticketing.report_receipts import timers as receipt_timers
from ticketing.retentions import timers as retention_timers
from ticketing.return_visits import routes as return_visits
from ticketing.rosters import routes as rosters
from ticketing.routings import routes as routings
from ticketing.rulings import routes as rulings
from ticketing.scripts import routes as scripts
from ticketing.settings import Settings
from ticketing.shift_handovers import routes as shift_handovers
from ticketing.shift_templates import routes as shift_templates
from ticketing.silences import timers as silence_timers
from ticketing.specialist_rankings import routes as specialist_rankings
from ticketing.staff import routes as staff
from ticketing.stand_ins import routes as stand_ins
from ticketing.subclasses import routes as subclasses
from ticketing.suspensions import routes as suspensions
from ticketing.suspensions import timers as suspension_timers
from ticketing.swap_requests import routes as swap_requests
from ticketing.tasks import routes as tasks
from ticketing.tickets import routes as tickets
from ticketing.transfers import routes as transfers
from ticketing.transfers import timers as transfer_timers
from ticketing.undelivered_answers import routes as undelivered_answers
from ticketing.urge_notices import routes as urge_notices
from ticketing.urge_notices import timers as urge_timers
from ticketing.visit_answers import routes as visit_answers
from ticketing.visit_cohorts import routes as visit_cohorts
from ticketing.visit_cohorts import timers as visit_timers
from ticketing.visit_queues import routes as visit_queues
from ticketing.visit_rules import routes as visit_rules
from ticketing.visit_statistics import routes as visit_statistics
from ticketing.web_forms import routes as web_forms
from ticketing.work_orders import routes as work_orders
from ticketing.workloads import routes as workloads

service = Service(
    name="ticketing",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *registrations.routes,
        *overviews.routes,
        *figures.routes,
        *complaints.routes,
        *specialist_rankings.routes,
        *inquiry_summaries.routes,
        *feedback_analyses.routes,
        *feedback_proposals.routes,
        *awaited_answers.routes,
        *breaches.routes,
        *clocks.routes,
        *tickets.routes,
        *contacts.routes,
        *work_orders.routes,
        *assistants.routes,
        *attachments.routes,
        *channel_cases.routes,
        *channel_keys.routes,
        *correspondences.routes,
        *incoming_mails.routes,
        *mailboxes.routes,
        *department_tasks.routes,
        *investigations.routes,
        *mergers.routes,
        *plans.routes,
        *procedure_rules.routes,
        *referrals.routes,
        *rulings.routes,
        *subclasses.routes,
        *suspensions.routes,
        *transfers.routes,
        *undelivered_answers.routes,
        *urge_notices.routes,
        *web_forms.routes,
        *staff.routes,
        *policies.routes,
        *calls.routes,
        *dialings.routes,
        *callbacks.routes,
        *phone_messages.routes,
        *pbx_links.routes,
        *articles.routes,
        *scripts.routes,
        *recording_checks.routes,
        *workloads.routes,
        *household_openings.routes,
        *replays.routes,
        *routings.routes,
        *organisations.routes,
        *consultations.routes,
        *visit_rules.routes,
        *question_sets.routes,
        *visit_queues.routes,
        *return_visits.routes,
        *visit_cohorts.routes,
        *visit_statistics.routes,
        *visit_answers.routes,
        *duty_posts.routes,
        *shift_templates.routes,
        *rosters.routes,
        *swap_requests.routes,
        *shift_handovers.routes,
        *escalations.routes,
        *duty_shifts.routes,
        *duty_gaps.routes,
        *duty_entries.routes,
        *duty_desks.routes,
        *desk_leaves.routes,
        *attendances.routes,
        *appointments.routes,
        *approval_flows.routes,
        *approvals.routes,
        *stand_ins.routes,
        *tasks.routes,
        *conversions.routes,
        *exceptions.routes,
        *clusters.routes,
        *incidents.routes,
        *daily_reports.routes,
        *consolidated_reports.routes,
        *quarterly_reports.routes,
        *department_assessments.routes,
        *department_digests.routes,
        *exchange_meetings.routes,
        *report_clocks.routes,
        *report_receipts.routes,
    ],
    consumers=consumers.consumers,
    timers=[
        *appointment_timers.timers,
        *incident_timers.timers,
        *clock_timers.timers,
        *consolidated_timers.timers,
        *consultation_timers.timers,
        *daily_timers.timers,
        *digest_timers.timers,
        *plan_timers.timers,
        *proposal_timers.timers,
        *receipt_timers.timers,
        *duty_timers.timers,
        *mail_timers.timers,
        *visit_timers.timers,
        *replay_timers.timers,
        *silence_timers.timers,
        *retention_timers.timers,
        *suspension_timers.timers,
        *task_timers.timers,
        *transfer_timers.timers,
        *urge_timers.timers,
        *call_timers.timers,
        *dialing_timers.timers,
        *callback_timers.timers,
        *phone_message_timers.timers,
        *article_timers.timers,
    ],
    on_start=start,
    on_stop=stop,
    on_provision=prepare,
)
