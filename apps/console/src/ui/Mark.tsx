/** The product's sign: a roof over a walked line. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden>
      <rect width="40" height="40" rx="10" fill="var(--brand)" />
      <g fill="none" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round">
        <path d="M8 20 20 11l12 9" />
        <path d="M9 28c4-6 8 3 13 0 3-2 4-4 7-4" />
      </g>
      <circle cx="30" cy="24" r="2.6" fill="#fff" />
    </svg>
  );
}
