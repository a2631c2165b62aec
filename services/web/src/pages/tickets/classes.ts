/** What anybody may report by themselves; the others bring an approval, a slot or somebody to do them (C3.16). */
export const REPORTED = ['complaint', 'repair', 'inquiry', 'suggestion', 'help_request'] as const

/** First-level classes a ticket of each kind can have (C3.2, C3.16). */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  complaint: ['property_service', 'engineering_quality', 'design_planning', 'fit_out_quality', 'procurement_material', 'sales', 'contract', 'payment_fee', 'neighbour', 'community_facility', 'other'],
  repair: ['public', 'fit_out', 'mep_fitout', 'waterproof', 'foundation_structure', 'heating_cooling', 'other'],
  inquiry: ['renovation', 'parking', 'payment_fee', 'handover', 'life', 'other'],
  suggestion: ['property_service', 'greening', 'cleaning', 'security', 'community_facility', 'other'],
  help_request: ['life', 'safety', 'medical', 'other'],
  application: ['renovation', 'parking', 'access_card', 'venue', 'pet', 'other'],
  appointment: ['home_service', 'cleaning', 'appliance', 'meter', 'handover', 'other'],
  task: ['errand', 'inspection', 'document', 'event', 'other'],
}
