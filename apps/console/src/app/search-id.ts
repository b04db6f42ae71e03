/** The search box's element id: the top bar draws it, the key / finds it. */
export const SEARCH_ID = 'patient-search';
