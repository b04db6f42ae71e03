module.exports = require('../../config/jest.cjs')({
  displayName: 'api',
  testTimeout: 30000,
  globalSetup: '<rootDir>/test/mariadb-server.ts',
  globalTeardown: '<rootDir>/test/mariadb-server-stop.ts',
});
