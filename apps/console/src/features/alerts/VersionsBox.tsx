import { BothVersions } from '../../ui/BothVersions.js';
import type { Desk } from './use-desk.js';

/** Shown while a change waits to be looked at; what was typed stays where it is. */
export function VersionsBox({ desk }: { desk: Desk }) {
  const { changed, accept } = desk.versions;
  if (!changed) return null;
  const proceed = () => {
    desk.clearError();
    accept();
  };
  return <BothVersions rows={changed} typed={desk.typed} onContinue={proceed} />;
}
