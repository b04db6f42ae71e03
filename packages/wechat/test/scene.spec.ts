import { sceneProblem } from '../src/scene.js';

describe('what fits into a mini-program code', () => {
  it.each([
    ['a 22-character base64url token', 'q1w2e3r4t5y6u7i8o9p0-_'],
    ['a ULID', '01jd6v3k8m2n4p5q6r7s8t9v0w'],
    ['every sign WeChat allows', "!#$&'()*+,/:;=?@-._~"],
    ['32 characters', 'a'.repeat(32)],
  ])('%s', (_name, scene) => {
    expect(sceneProblem(scene)).toBeNull();
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a UUID with dashes', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'too-long'],
    ['a percent sign', 'a%20b', 'bad-character'],
    ['a space', 'a b', 'bad-character'],
    ['a line break at the end', 'abc\n', 'bad-character'],
    ['Chinese', '随安', 'bad-character'],
  ])('but not %s', (_name, scene, problem) => {
    expect(sceneProblem(scene)).toBe(problem);
  });
});
