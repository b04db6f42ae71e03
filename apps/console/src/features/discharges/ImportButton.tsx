import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { dischargeWords } from '../../words/discharges.js';

export function ImportButton() {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate({ to: paths.importList })}>{dischargeWords.importList}</Button>;
}
