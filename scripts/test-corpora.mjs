import fs from 'node:fs';
import { runJest } from './lib/jest-run.mjs';
import { ExpectedError } from './lib/place.mjs';

/** The suite over real data that does not travel with the source: SUIAN_CORPORA names its folder. */
export async function run() {
  const folder = process.env.SUIAN_CORPORA;
  if (!folder || !fs.existsSync(folder)) {
    throw new ExpectedError(
      'SUIAN_CORPORA 应指向语料文件夹。SUIAN_CORPORA must name the folder of the corpora.',
    );
  }
  const { passed, failed } = await runJest(
    ['packages/fhir', 'packages/hl7', 'apps/api'],
    ['--testPathPatterns', 'corpora', '--passWithNoTests', '--coverage=false'],
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
