import { useEffect, useState } from 'react';
import { usePageParam, open, setTitle } from '../../platform/navigate.js';
import { send } from '../../platform/transport.js';
import { serverNow } from '../../platform/clock.js';
import { read, write } from '../../platform/storage.js';
import { call, isOnline, login, onNetworkChange } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { FourDigits } from '../../ui/FourDigits.js';
import { NumberField } from '../../ui/NumberField.js';
import { PainScale, type PainAnswer } from '../../ui/PainScale.js';
import { Root } from '../../ui/Root.js';
import { TextField } from '../../ui/TextField.js';
import { Words } from '../../ui/Words.js';
import { Card } from '../../ui/Card.js';
export default function Gallery() {
  const scene = usePageParam('scene');
  const [pain, setPain] = useState<PainAnswer | null>(null);
  const [four, setFour] = useState('');
  const [t, setT] = useState('');
  const [n, setN] = useState('');
  const [log, setLog] = useState('');
  const [c, setC] = useState(false);
  const [net, setNet] = useState('');
  useEffect(() => onNetworkChange((on) => setNet(on ? 'on' : 'off')), []);
  useEffect(() => {
    void read<string>('four').then((v) => v && setFour(v));
    void setTitle('<b>x');
  }, []);
  const go = async () => {
    try {
      const code = await login();
      const r = await send({ method: 'POST', path: '/api/x', body: { code, four } });
      setLog(`${r.status} ${JSON.stringify(r.body)} ${serverNow()?.toISOString()} ${await isOnline()}`);
    } catch (e) {
      setLog((e as Error).name);
    }
  };
  return (
    <Root foot={<BigButton label="发送" disabled={four.length < 4} onPress={() => void go()} />}>
      <Words text={`scene=${scene}`} />
      <Words text={`log=${log}`} />
      <Words text={`net=${net}`} />
      <Card title="四位">
        <FourDigits
          name="后四位"
          keyboard="idcard"
          value={four}
          onChange={(v) => {
            setFour(v);
            void write('four', v);
          }}
        />
      </Card>
      <NumberField label="体温" unit="℃" decimal value={n} onChange={setN} />
      <TextField label="别的" value={t} placeholder="留言" multiline onChange={setT} />
      <Words text={`n=${n};t=${t};pain=${pain};c=${c}`} />
      <ChoiceRow label="没有" note="一点" chosen={c} onPress={() => setC(!c)} />
      <PainScale value={pain} onChange={setPain} />
      <BigButton label="拨打 120" kind="alarm" onPress={() => void call('120')} />
      <BigButton label="去" kind="outline" onPress={() => void open('answer', { task: 'a/b' })} />
      <BigButton
        label="坏"
        kind="outline"
        onPress={() => {
          throw new Error('boom');
        }}
      />
      <BigButton label="拒" kind="outline" onPress={() => void Promise.reject(new Error('nope'))} />
    </Root>
  );
}
