module.exports = require('../../config/jest.cjs')({ displayName: 'miniprogram' });
