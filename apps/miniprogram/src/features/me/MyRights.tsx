import { open } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { NavRow } from '../../ui/NavRow.js';
import { ME } from '../../words/me.js';

/** 我的资料，我做主. */
export function MyRights() {
  return (
    <Card title={ME.rights}>
      <NavRow icon="undo" label={ME.consents} onPress={() => void open('consents')} />
      <NavRow icon="eye" label={ME.lookers} onPress={() => void open('lookers')} />
      <NavRow icon="download" label={ME.export} onPress={() => void open('export')} />
      <NavRow icon="unlink" label={ME.unbind} onPress={() => void open('unbind')} />
    </Card>
  );
}
