import type { PatientPage } from '@suian/contracts/patients';
import type { PutPortraitRequest } from '@suian/contracts/portrait';
import { adt, sendHl7 } from '../../../test/adt.js';
import { useApp } from '../../../test/app.js';
import { bundleOf, entryOf, type Resource } from '../../../test/bundles.js';
import { callsTo, toBeCalled, type Discharged } from '../../../test/calls.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';

describeOnEachDatabase('the portrait of a patient', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;
  let home: Discharged & { callId: string };

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
    const { call, ...rest } = await toBeCalled(app, nurse, { patient: { mrn: 'P0001' } });
    home = { ...rest, callId: call.id };
  });

  const page = (patientId = home.patientId) => nurse.call('getPatient', { params: { patientId } });
  const put = (desk: StaffDesk, body: PutPortraitRequest, patientId = home.patientId) =>
    desk.call('putPortrait', { params: { patientId }, body });
  const shown = ({ portrait }: Pick<PatientPage, 'portrait'>) =>
    portrait.rows.map(({ kind, code, text, source, by }) => [kind, code ?? text, source, by]);
  const desk = () => nurse.call('getCallDesk', { params: { callId: home.callId } });

  it('is written by nurses, who are named; the same again changes nothing', async () => {
    await put(nurse, { kind: 'allergy', text: '青霉素' });
    await put(colleague, { kind: 'allergy', text: ' 青霉素 ' });
    await put(nurse, { kind: 'communication', code: 'talkative' });
    const { rows } = await put(nurse, { kind: 'home', text: '丧偶，和女儿住；5 楼没电梯' });
    expect(shown(await page())).toEqual([
      ['allergy', '青霉素', 'nurse', '何佳敏'],
      ['home', '丧偶，和女儿住；5 楼没电梯', 'nurse', '何佳敏'],
      ['communication', 'talkative', 'nurse', '何佳敏'],
    ]);
    expect(rows).toHaveLength(3);
  });

  it('keeps what stood before, and who ended it', async () => {
    const { rows } = (await page()).portrait;
    const allergy = rows.find(({ kind }) => kind === 'allergy')!;
    const instead = { kind: 'allergy' as const, text: '青霉素（皮试阳性）', instead: allergy.id };
    await put(colleague, instead);
    const again = await put(colleague, instead);
    await put(colleague, { kind: 'communication', code: 'quiet' });
    expect(again.rows.filter(({ kind }) => kind === 'allergy')).toHaveLength(1);
    const { portrait } = await page();
    expect(portrait.rows.map(({ code, text }) => code ?? text)).not.toContain('talkative');
    expect(portrait.past.map(({ code, text, endedBy }) => [code ?? text, endedBy])).toEqual([
      ['talkative', '许敏'],
      ['青霉素', '许敏'],
    ]);
    const late = { ...instead, text: '青霉素类' };
    expect(await problemOf(put(nurse, late))).toMatchObject({ code: 'row.changed-meanwhile' });
  });

  it('names the field that is wrong, and saves nothing then', async () => {
    const before = shown(await page());
    const wrong: [PutPortraitRequest, string, string][] = [
      [{ kind: 'communication', code: 'morning' }, 'body.code', 'not-of-kind'],
      [{ kind: 'communication', text: '健谈' }, 'body.text', 'unexpected'],
      [{ kind: 'allergy', text: '  ' }, 'body.text', 'missing'],
    ];
    for (const [body, path, what] of wrong) {
      expect(await problemOf(put(nurse, body))).toMatchObject({ status: 422, errors: [{ path, what }] });
    }
    const instead = '01j00000000000000000000001';
    expect(await problemOf(put(nurse, { kind: 'home', text: '独居', instead }))).toMatchObject({
      code: 'portrait.not-found',
    });
    expect(shown(await page())).toEqual(before);
  });

  it('is heard on the telephone: flags and hints, and the sentences of the script as they were', async () => {
    const plain = await desk();
    await put(nurse, { kind: 'communication', code: 'hard-of-hearing' });
    await put(nurse, { kind: 'contact-time', code: 'morning' });
    await put(nurse, { kind: 'caller-note', text: '先打女儿的电话' });
    const heard = await desk();
    expect(heard.flags).toEqual([
      { kind: 'allergy', codes: [], texts: ['青霉素（皮试阳性）'] },
      { kind: 'communication', codes: ['hard-of-hearing', 'quiet'], texts: [] },
      { kind: 'contact-time', codes: ['morning'], texts: [] },
    ]);
    expect([plain.pace, heard.pace]).toEqual(['usual', 'line-by-line']);
    expect(heard.cues).toEqual(['先打女儿的电话', expect.stringMatching(/^听力差/)]);
    expect(heard.script.find(({ key }) => key === 'questions')!.cues).toHaveLength(2);
    expect(heard.script.map(({ text }) => text)).toEqual(plain.script.map(({ text }) => text));
  });

  it('brings a call forward while it is his time of day', async () => {
    const reasons = async () =>
      (await callsTo(nurse, home.patientId))[0]!.rank.reasons.map(({ code }) => code);
    expect(await reasons()).toContain('good-time');
    app.clock.forward({ hours: 3 });
    expect(await reasons()).not.toContain('good-time');
  });

  it('takes back what no longer stands, once', async () => {
    const { rows } = (await page()).portrait;
    const params = { patientId: home.patientId, portraitId: rows.find(({ kind }) => kind === 'home')!.id };
    const first = await nurse.call('endPortrait', { params });
    const second = await nurse.call('endPortrait', { params });
    expect(second).toEqual(first);
    expect(first.past[0]).toMatchObject({ kind: 'home', endedBy: '何佳敏' });
  });

  describe('told by hospital systems', () => {
    const told = () => {
      const bundle = bundleOf({ mrn: 'P9001', key: 'p9', birthDate: '1958-03-02', department: '骨科三病区' });
      bundle.entry.push(
        entryOf('c1', disease('高血压病 3 级')),
        entryOf('c2', { ...disease('陈旧性骨折'), clinicalStatus: coded('resolved') }),
        entryOf('c3', disease('Full-time employment (finding)')),
        entryOf('a1', allergy('磺胺类')),
        entryOf('a2', allergy('否认食物过敏史')),
      );
      return bundle;
    };
    const coded = (code: string) => ({ coding: [{ code }] });
    const disease = (text: string): Resource => ({
      resourceType: 'Condition',
      subject: { reference: 'urn:uuid:patient-p9' },
      clinicalStatus: coded('active'),
      code: { text },
    });
    const allergy = (text: string): Resource => ({
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'urn:uuid:patient-p9' },
      code: { text },
    });
    const send = async () => {
      const reply = await fetch(`${app.baseUrl}/api/v1/intake/fhir`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` },
        body: JSON.stringify(told()),
      });
      const { patients } = (await reply.json()) as { patients: { id: string; result: string }[] };
      return patients[0]!;
    };

    it('stands with its source; a resend, and another system that says the same, change nothing', async () => {
      const first = await send();
      const expected = [
        ['comorbidity', '高血压病 3 级', 'fhir', null],
        ['allergy', '磺胺类', 'fhir', null],
      ];
      expect(shown(await page(first.id))).toEqual(expected);
      expect(await send()).toMatchObject({ id: first.id, result: 'same' });
      const further = ['高血压病 3 级', '2 型糖尿病'].map(
        (text, at) => `DG1|${at + 2}||I1${at}^${text}^I10|||F`,
      );
      const who = { mrn: 'P9001', name: '彭华', birth: '19580302', diagnosis: '左膝骨关节炎' };
      const message = adt({ trigger: 'A03', ...who, discharged: '202610201030' });
      const { code } = await sendHl7(app, `${message}${[...further, 'AL1|1|DA|^磺胺类'].join('\r')}\r`);
      expect(code).toBe('AA');
      expect(shown(await page(first.id))).toEqual([
        expected[0],
        ['comorbidity', '2 型糖尿病', 'hl7', null],
        expected[1],
      ]);
    });

    it('never covers what a nurse wrote, and does not bring back what she ended', async () => {
      const { id } = await send();
      const { rows } = await put(nurse, { kind: 'allergy', text: '磺胺嘧啶' }, id);
      const old = rows.find(({ text }) => text === '磺胺类')!;
      await nurse.call('endPortrait', { params: { patientId: id, portraitId: old.id } });
      await send();
      const allergies = shown(await page(id)).filter(([kind]) => kind === 'allergy');
      expect(allergies).toEqual([['allergy', '磺胺嘧啶', 'nurse', '何佳敏']]);
    });
  });
});
