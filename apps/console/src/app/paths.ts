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
  importList: '/discharges/import',
  wardList: (wardListId: string) => `/discharges/import/${wardListId}`,
  patients: '/patients',
  patient: (patientId: string) => `/patients/${patientId}`,
  messages: '/messages',
  intake: '/intake',
  fixRefusal: (refusalId: string) => `/intake/${refusalId}`,
  settings: '/settings',
} as const;
