module.exports = require('../../config/jest.cjs')({ displayName: 'api-client' });
