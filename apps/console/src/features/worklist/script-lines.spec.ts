import { linesOf } from './script-lines.js';

const TEXT = '周阿姨您好，我是二院的何佳敏。您是10月20日出院的，现在方便说两三分钟吗？';

describe('the sentences of a script', () => {
  it('stand together as usual', () => {
    expect(linesOf(TEXT, 'usual')).toEqual([TEXT]);
  });

  it('stand one a line for who hears badly, and not a letter is lost', () => {
    const lines = linesOf(TEXT, 'line-by-line');
    expect(lines).toEqual(['周阿姨您好，我是二院的何佳敏。', '您是10月20日出院的，现在方便说两三分钟吗？']);
    expect(lines.join('')).toBe(TEXT);
    expect(linesOf('', 'line-by-line')).toEqual(['']);
  });
});
