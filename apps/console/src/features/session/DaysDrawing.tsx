import { words } from '../../words.js';
import css from './login.module.css';

const STOPS = [
  { x: 20, y: 100, title: 134, state: 'done' },
  { x: 205, y: 14, title: 48, state: 'done' },
  { x: 370, y: 70, title: 106, state: 'today' },
  { x: 525, y: 16, title: 50, state: 'later' },
] as const;

function Stop({ x, y, state }: (typeof STOPS)[number]) {
  const brand = 'var(--brand)';
  if (state === 'done') {
    return (
      <>
        <circle cx={x} cy={y} r={10} fill={brand} />
        <path
          d={`m${x - 4.4} ${y + 0.4} 3 3 5.8-6`}
          fill="none"
          stroke="#fff"
          strokeWidth={2.4}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    );
  }
  if (state === 'later')
    return <circle cx={x} cy={y} r={8.5} fill="#e9f1f1" stroke={brand} strokeWidth={3} />;
  return (
    <>
      <circle cx={x} cy={y} r={13} fill="#fff" stroke={brand} strokeWidth={3.4} />
      <circle cx={x} cy={y} r={6} fill={brand} />
    </>
  );
}

/** The product's line: walked is solid, today a ring, to come are dots. */
export function DaysDrawing() {
  return (
    <svg className={css.line} viewBox="0 0 640 176" role="img" aria-label={words.session.stops.name}>
      <g fill="none" stroke="var(--brand)" strokeWidth="3.4" strokeLinecap="round">
        <path d="M20 100C105 100 125 14 205 14S300 70 370 70" />
        <path d="M370 70C445 66 455 6 525 14S590 40 632 38" strokeDasharray="0.1 11" strokeWidth="4" />
      </g>
      {STOPS.map((stop, index) => {
        const said = words.session.stops.rows[index];
        return (
          <g key={stop.x} textAnchor="middle">
            <Stop {...stop} />
            <text
              x={stop.x + (index === 0 ? 14 : 0)}
              y={stop.title}
              fontSize="15"
              fontWeight="700"
              fill="var(--ink)"
            >
              {said?.title}
            </text>
            <text x={stop.x + (index === 0 ? 14 : 0)} y={stop.title + 22} fontSize="13" fill="var(--ink2)">
              {said?.what}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
