import startMariadb from '../apps/api/test/mariadb-server.js';
import stopMariadb from '../apps/api/test/mariadb-server-stop.js';

/** One private MariaDB for the stories, where there is one to start; gone with them. */
export default async function startDatabaseServer(): Promise<() => Promise<void>> {
  await startMariadb();
  return async () => stopMariadb();
}
