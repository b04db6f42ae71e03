import { renderToStaticMarkup } from 'react-dom/server';
import type { SeverityMarkProps } from './SeverityMark.js';
import { SeverityMark } from './SeverityMark.js';
import { SeverityTag } from './SeverityTag.js';

const LEVELS: SeverityMarkProps['severity'][] = ['critical', 'warning', 'notice', 'normal'];

/** The drawing as a grey printer sees it: no colour, only whether a shape is filled or a line. */
function inGrey(level: SeverityMarkProps['severity']): string {
  const drawn = renderToStaticMarkup(<SeverityMark severity={level} isBesideWord />);
  return drawn.replaceAll(/"(var\(--[a-z]+\)|#[0-9a-f]{3,6})"/g, '"grey"');
}

/** The outline: its first shape and how it is drawn. */
function outlineOf(level: SeverityMarkProps['severity']): string {
  return /<(path|circle|rect)[^>]*>/.exec(inGrey(level))?.[0] ?? '';
}

/** In a browser the same is seen on 预警 with `filter: grayscale(1)` on the page. */
describe('severity without colour', () => {
  it('keeps no colour that would tell the levels apart', () => {
    for (const level of LEVELS) expect(inGrey(level)).not.toMatch(/red|amber|blue|green|#/);
  });

  it('has an outline of its own for each level: octagon, triangle, circle, square', () => {
    expect(new Set(LEVELS.map(outlineOf)).size).toBe(LEVELS.length);
  });

  it('fills only the urgent one', () => {
    const filled = LEVELS.filter((level) => outlineOf(level).includes('fill="grey"'));
    expect(filled).toEqual(['critical']);
  });

  it('has a word of its own for each level, beside the mark or in its name', () => {
    const tags = LEVELS.map((severity) => renderToStaticMarkup(<SeverityTag severity={severity} />));
    const words = tags.map((tag) => tag.replaceAll(/<[^>]*>/g, ''));
    expect(words).toEqual(['紧急', '关注', '提示', '正常']);
    const alone = LEVELS.map((severity) => renderToStaticMarkup(<SeverityMark severity={severity} />));
    alone.forEach((mark, index) => expect(mark).toContain(`aria-label="${words[index]}"`));
  });
});
