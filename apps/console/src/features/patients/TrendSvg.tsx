import type { PatientTrend } from '@suian/contracts/diary';
import { placeFlags, widthOfWord } from '@suian/domain/chart/flags';
import { plot, type ChartPoint, type Plot } from '@suian/domain/chart/plot';
import { trendLines } from '@suian/domain/chart/trend-lines';
import { instantAt } from '@suian/domain/kernel/zoned-time';
import { dayWords, dateOf } from '../../ui/time-words.js';
import { trendWords as say } from '../../words/trend.js';
import css from './trend.module.css';

const WIDTH = 280;
const HEIGHT = 124;
const LEFT = 32;
const TOP = 24;
const BOTTOM = 18;
const RIGHT = 8;
/** A figure of the target pushes away one of the scale that is nearer than this. */
const TEXT = 13;
const FLAG_LETTER = 11;
const FLAG_PADDING = 12;
const FLAG_HEIGHT = 16;

const x = (part: number) => LEFT + part * (WIDTH - LEFT - RIGHT);
const y = (part: number) => TOP + part * (HEIGHT - TOP - BOTTOM);

/** Target, lines, points and days; values are also in the list, so the picture is only named. */
export function TrendSvg({ shown, name }: { shown: PatientTrend; name: string }) {
  const { metric, rows, trend, offsetMinutes, now } = shown;
  const from = instantAt(trend.from, '00:00', offsetMinutes).getTime();
  const to = instantAt(trend.to, '24:00', offsetMinutes).getTime();
  const drawn = plot({ lines: trendLines(metric, rows, trend.parts), from, to, offsetMinutes });
  const today = dateOf(now, offsetMinutes);
  return (
    <>
      <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
        <Targets drawn={drawn} />
        <line className={css.floor} x1={LEFT} x2={WIDTH} y1={y(1)} y2={y(1)} />
        <Flags drawn={drawn} marks={trend.marks} today={today} offsetMinutes={offsetMinutes} />
        {drawn.lines.map(({ joins, points }, line) => (
          <g key={line} className={line > 0 ? css.second : css.first}>
            {joins.map(([a, b]) => (
              <line key={`${a.at} ${b.at}`} x1={x(a.x)} y1={y(a.y)} x2={x(b.x)} y2={y(b.y)} />
            ))}
            {points.map((point, index) => (
              <Point key={`${point.at} ${index}`} point={point} isSecond={line > 0} />
            ))}
          </g>
        ))}
        <text className={css.axis} x={LEFT} y={HEIGHT - 4}>
          {dayWords(trend.from, today)}
        </text>
        <text className={`${css.axis} ${css.end}`} x={WIDTH - 2} y={HEIGHT - 4}>
          {dayWords(trend.to, today)}
        </text>
      </svg>
      {drawn.averagedDays !== null && <p className={css.points}>{say.averaged(drawn.averagedDays)}</p>}
    </>
  );
}

interface FlagsProps {
  drawn: Plot;
  marks: PatientTrend['trend']['marks'];
  today: string;
  offsetMinutes: number;
}

/** A dotted line for each change of a medicine; flags that would cover each other are one. */
function Flags({ drawn, marks, today, offsetMinutes }: FlagsProps) {
  const wordOf = (some: FlagsProps['marks']) => {
    const [one] = some;
    if (some.length > 1 || !one) return say.flags(some.length);
    return say.flag(dayWords(one.on, today), say.changes[one.change]);
  };
  const widthOf = (some: FlagsProps['marks']) => widthOfWord(wordOf(some)) * FLAG_LETTER + FLAG_PADDING;
  const flags = placeFlags(marks, {
    xOf: ({ on }) => drawn.xOf(instantAt(on, '12:00', offsetMinutes).getTime()),
    halfOf: (some) => widthOf([...some]) / 2 / (WIDTH - LEFT - RIGHT),
  });
  return flags.map(({ marks: some, xs, center }) => {
    const width = widthOf([...some]);
    return (
      <g key={some[0]?.on}>
        {xs.map((at) => (
          <line key={at} className={css.mark} x1={x(at)} x2={x(at)} y1={FLAG_HEIGHT} y2={y(1)} />
        ))}
        <rect
          className={css.flag}
          x={x(center) - width / 2}
          y={0}
          width={width}
          height={FLAG_HEIGHT}
          rx={FLAG_HEIGHT / 2}
        />
        <text className={css.markWord} x={x(center)} y={11.5}>
          {wordOf([...some])}
        </text>
      </g>
    );
  });
}

function Point({ point, isSecond }: { point: ChartPoint; isSecond: boolean }) {
  const [cx, cy] = [x(point.x), y(point.y)];
  if (point.isOutside) {
    return (
      <path className={css.outside} d={`M${cx} ${cy - 5}L${cx + 5} ${cy + 3.5}L${cx - 5} ${cy + 3.5}Z`} />
    );
  }
  return isSecond ? (
    <rect x={cx - 2.5} y={cy - 2.5} width={5} height={5} />
  ) : (
    <circle cx={cx} cy={cy} r={2.8} />
  );
}

function Targets({ drawn }: { drawn: Plot }) {
  const targets = drawn.lines.flatMap(({ band }) => (band ? [band] : []));
  const edges = targets.flatMap((band) => band.edges);
  const ends = [drawn.scale[0], drawn.scale[drawn.scale.length - 1]].flatMap((value) => value ?? []);
  const free = ends.filter((value) =>
    edges.every((edge) => Math.abs(y(edge.y) - y(drawn.yOf(value))) >= TEXT),
  );
  return (
    <>
      {targets.map(({ top, bottom }) => (
        <rect
          key={top}
          className={css.band}
          x={LEFT}
          y={y(top)}
          width={WIDTH - LEFT}
          height={y(bottom) - y(top)}
        />
      ))}
      {edges.map((edge) => (
        <g key={edge.value}>
          <line className={css.edge} x1={LEFT} x2={WIDTH} y1={y(edge.y)} y2={y(edge.y)} />
          <text className={`${css.axis} ${css.target}`} x={LEFT - 4} y={y(edge.y) + 4}>
            {edge.value}
          </text>
        </g>
      ))}
      {free.map((value) => (
        <text key={value} className={`${css.axis} ${css.end}`} x={LEFT - 4} y={y(drawn.yOf(value)) + 4}>
          {value}
        </text>
      ))}
    </>
  );
}
