import type { EncounterPage, PathwayRow } from '@suian/contracts/discharges';
import { RISK_TIERS, type RiskTier } from '@suian/domain/schedule/pathway';
import { Input, Radio } from 'antd';
import { SampleTag } from '../../ui/SampleTag.js';
import { words } from '../../words.js';
import { planChoiceWords as say } from '../../words/discharges.js';
import { Field } from './Field.js';
import type { PathwayDraft, PathwayFault } from './pathway-draft.js';
import { tidyDate } from './registration-draft.js';
import { cadenceWords } from './rhythm-words.js';
import { reasonOf } from './stay-reason.js';
import css from './dialogs.module.css';

interface PathwayChoiceProps {
  encounter: EncounterPage;
  pathways: readonly PathwayRow[];
  draft: PathwayDraft;
  needsOperation: boolean;
  fault: PathwayFault | null;
  onChange: (draft: PathwayDraft) => void;
}

const AS_PROPOSED = 'as-proposed';

export function PathwayChoice(props: PathwayChoiceProps) {
  const { encounter, pathways, draft, fault, onChange } = props;
  const tiers = RISK_TIERS.map((tier) => ({ value: tier as string, label: words.patient.tier[tier] }));
  return (
    <>
      <p className={css.strong}>{say.chooseNote(encounter.patient.maskedName, reasonOf(encounter))}</p>
      <fieldset className={css.group}>
        <legend>{say.pathway}</legend>
        <Radio.Group
          className={css.list ?? ''}
          name="pathway"
          value={draft.pathwayId}
          onChange={(event) => onChange({ ...draft, pathwayId: String(event.target.value) })}
        >
          {pathways.map((row) => (
            <Radio key={row.id} value={row.id}>
              <PathwayLabel row={row} />
            </Radio>
          ))}
        </Radio.Group>
        {fault?.field === 'pathway' && <p className={css.fault}>{fault.text}</p>}
      </fieldset>
      {props.needsOperation && <OperationFields {...props} />}
      <fieldset className={css.group}>
        <legend>{say.tier}</legend>
        <Radio.Group
          name="start-tier"
          value={draft.tier ?? AS_PROPOSED}
          options={[{ value: AS_PROPOSED, label: say.tierAsProposed }, ...tiers]}
          onChange={(event) => onChange({ ...draft, tier: tierOf(event.target.value) })}
        />
      </fieldset>
    </>
  );
}

function tierOf(value: unknown): RiskTier | null {
  return RISK_TIERS.find((tier) => tier === value) ?? null;
}

function PathwayLabel({ row }: { row: PathwayRow }) {
  return (
    <span className={css.pathway}>
      <span className={css.strong}>{row.name}</span>
      {row.isSample && <SampleTag />}
      <span className={css.note}>{cadenceWords(row)}</span>
    </span>
  );
}

function OperationFields({ draft, fault, onChange }: PathwayChoiceProps) {
  const faultOf = (field: PathwayFault['field']) => (fault?.field === field ? fault.text : undefined);
  return (
    <div className={css.group}>
      <p className={css.warning}>{say.operationNeeded}</p>
      <div className={css.pair}>
        <Field label={say.operationName} fault={faultOf('operationName')} isRequired>
          {(box) => (
            <Input
              {...box}
              maxLength={120}
              value={draft.operationName}
              onChange={(event) => onChange({ ...draft, operationName: event.target.value })}
            />
          )}
        </Field>
        <Field label={say.operationOn} fault={faultOf('operationOn')} isRequired>
          {(box) => (
            <Input
              {...box}
              value={draft.operationOn}
              placeholder={say.datePlaceholder}
              onChange={(event) => onChange({ ...draft, operationOn: event.target.value })}
              onBlur={() => onChange({ ...draft, operationOn: tidyDate(draft.operationOn) })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
