/** Every address of the console, once. */
export const paths = {
  login: '/login',
  loginThen: (place: string) => `/login?next=${encodeURIComponent(place)}`,
  home: '/',
  today: '/today',
  call: (callId: string) => `/today/${callId}`,
  alerts: '/alerts',
  discharges: '/discharges',
  register: '/discharges/new',
  patients: '/patients',
  patient: (patientId: string) => `/patients/${patientId}`,
  messages: '/messages',
  intake: '/intake',
  settings: '/settings',
} as const;
