import { settingsOf } from '../src/settings.js';

describe('the settings of the simulator process', () => {
  it('come from the environment', () => {
    const settings = settingsOf({
      SIM_PORT: '3900',
      SIM_FILE: '.data/sim.db',
      SIM_APPS: 'wx-a:one, wx-b:two',
      SIM_PUBLIC_URL: 'http://127.0.0.1:3000',
    });
    expect(settings).toEqual({
      port: 3900,
      file: '.data/sim.db',
      apps: [
        { appid: 'wx-a', secret: 'one' },
        { appid: 'wx-b', secret: 'two' },
      ],
      publicBaseUrl: 'http://127.0.0.1:3000',
    });
  });

  it('may leave out all but the apps', () => {
    expect(settingsOf({ SIM_APPS: 'wx-a:one' })).toEqual({ apps: [{ appid: 'wx-a', secret: 'one' }] });
  });

  it.each([
    ['no app', {}],
    ['an app without a secret', { SIM_APPS: 'wx-a' }],
    ['a port that is none', { SIM_APPS: 'wx-a:one', SIM_PORT: 'web' }],
  ])('stop the start when there is %s', (_name, environment) => {
    expect(() => settingsOf(environment)).toThrow(/SIM_/);
  });
});
