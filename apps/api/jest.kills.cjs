const base = require('./jest.config.cjs');

/** Kills processes of the built product; runs after the build. */
module.exports = {
  ...base,
  displayName: 'kills',
  testMatch: ['<rootDir>/kills/**/*.spec.ts'],
};
