const base = require('../../config/jest.cjs')({ displayName: 'console' });

module.exports = {
  ...base,
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '\\.module\\.css$': require.resolve('../../config/css-stub.cjs'),
  },
};
