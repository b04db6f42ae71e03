import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { dischargeWords } from '../../words/discharges.js';

export function RegisterButton() {
  const navigate = useNavigate();
  return (
    <Button onClick={() => void navigate({ to: paths.register })}>
      {dischargeWords.register} <KeyCap>N</KeyCap>
    </Button>
  );
}
