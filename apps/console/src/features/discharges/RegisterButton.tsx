import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { dischargeWords } from '../../words/discharges.js';

/** Filled where the hospital's system has gone silent: then this is the way in. */
export function RegisterButton({ isMain }: { isMain: boolean }) {
  const navigate = useNavigate();
  return (
    <Button type={isMain ? 'primary' : 'default'} onClick={() => void navigate({ to: paths.register })}>
      {dischargeWords.register} <KeyCap>N</KeyCap>
    </Button>
  );
}
