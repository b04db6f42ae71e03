module.exports = require('../../config/jest.cjs')({ displayName: 'hl7' });
