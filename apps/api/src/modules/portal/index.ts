export { NOTICE_VERSION, noticeHash, noticeOf } from './notice.js';
export { PortalModule } from './portal.module.js';
