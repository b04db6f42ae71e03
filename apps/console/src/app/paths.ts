/** Every address of the console, once. */
export const paths = {
  login: '/login',
  loginThen: (place: string) => `/login?next=${encodeURIComponent(place)}`,
  home: '/',
  alerts: '/alerts',
  alert: (alertId: string) => `/alerts?alert=${alertId}`,
  discharges: '/discharges',
  register: '/discharges/new',
  patients: '/patients',
  patientSearch: (q: string) => `/patients?q=${encodeURIComponent(q)}`,
  patient: (patientId: string) => `/patients/${patientId}`,
  intake: '/intake',
  settings: '/settings',
} as const;
