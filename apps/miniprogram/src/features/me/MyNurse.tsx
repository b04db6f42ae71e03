import type { Today } from '@suian/contracts/patient-app';
import { CallWard } from '../../ui/CallWard.js';
import { Card } from '../../ui/Card.js';
import { Words } from '../../ui/Words.js';
import { ME } from '../../words/me.js';

/** Whom one can ask for by name, and the ward's number; only the number where nobody is named. */
export function MyNurse({ today }: { today: Today }) {
  const { nurseName, cover } = today;
  const call = cover.wardPhone ? <CallWard phone={cover.wardPhone} /> : null;
  if (!nurseName) return call;
  return (
    <Card title={ME.nurse(nurseName)}>
      <Words text={ME.nurseNote} size="note" tone="ink2" />
      {call}
    </Card>
  );
}
