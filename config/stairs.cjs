/** The rooms of the API, lowest floor first: a room imports downwards only. */
module.exports = [
  'audit',
  'identity',
  'patients',
  'communications',
  'payments',
  'questionnaires',
  'appointments',
  'care-plans',
  'triage',
  'worklist',
  'intake',
  'responses',
  'portal',
  'desk',
  'insights',
];
