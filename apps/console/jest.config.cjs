module.exports = require('../../config/jest.cjs')({ displayName: 'console' });
