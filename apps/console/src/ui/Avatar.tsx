/** The first character of a colleague's name; the name itself always stands beside it. */
export function Avatar({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: '50%',
        background: 'var(--brand-tint)',
        color: 'var(--brand-deep)',
        fontSize: 13,
        fontWeight: 700,
      }}
    >
      {name.slice(0, 1)}
    </span>
  );
}
