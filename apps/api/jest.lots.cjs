const base = require('./jest.config.cjs');

/** The same spec files in a few lots, for a run of all of them: see test/lots/run-lot.ts. */
module.exports = { ...base, testMatch: ['<rootDir>/test/lots/*.lot.ts'] };
