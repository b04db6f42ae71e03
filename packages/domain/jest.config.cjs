module.exports = require('../../config/jest.cjs')({
  displayName: 'domain',
  collectCoverage: true,
  coverageReporters: ['text-summary'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
});
