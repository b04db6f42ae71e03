module.exports = require('../../config/jest.cjs')({ displayName: 'ward-list' });
