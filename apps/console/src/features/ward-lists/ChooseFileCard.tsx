import { Select, Spin } from 'antd';
import { useId, useState } from 'react';
import { useDepartment } from '../../data/department.js';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { useOnce } from '../../ui/use-once.js';
import { wardListWords } from '../../words/ward-lists.js';
import { DropZone } from './DropZone.js';
import { fileFault, typeOf } from './ward-list-file.js';
import { useUploadWardList } from './ward-list-queries.js';
import css from './ward-lists.module.css';

const say = wardListWords.choose;

/** Whose list, and which file. What cannot be a list is told before it is sent. */
export function ChooseFileCard({ onUploaded }: { onUploaded: (wardListId: string) => void }) {
  const { departmentId: mine, departments } = useDepartment();
  const only = departments.length === 1 ? departments[0]?.id : undefined;
  const [picked, setPicked] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const upload = useUploadWardList();
  const once = useOnce();
  const departmentId = picked ?? mine ?? only;
  const send = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const type = typeOf(file);
    const found = refusalOf(files, file, departmentId);
    setFault(found);
    if (found || !type || !departmentId) return;
    once((end) =>
      upload.mutate({ departmentId, type, file }, { onSuccess: ({ id }) => onUploaded(id), onSettled: end }),
    );
  };
  const hasDepartment = () => {
    setFault(departmentId ? null : say.departmentMissing);
    return departmentId !== undefined;
  };
  return (
    <Card title={say.title}>
      {departments.length > 1 && (
        <DepartmentBox
          value={departmentId}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setPicked(id);
            setFault(null);
          }}
        />
      )}
      {upload.isPending ? (
        <div className={css.uploading} role="status">
          <Spin size="small" />
          <b>{say.uploading(upload.variables.file.name)}</b>
          <span className={css.note}>{say.uploadingNote}</span>
        </div>
      ) : (
        <DropZone mayChoose={hasDepartment} onFiles={send} />
      )}
      {fault && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
      {upload.error && (
        <div className={css.failed}>
          <ProblemLine error={upload.error} />
          <p className={css.note}>{say.failed}</p>
        </div>
      )}
    </Card>
  );
}

function refusalOf(files: readonly File[], file: File, departmentId: string | undefined): string | null {
  if (!departmentId) return say.departmentMissing;
  return files.length > 1 ? say.oneOnly : fileFault(file);
}

interface DepartmentBoxProps {
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (departmentId: string) => void;
}

function DepartmentBox({ value, options, onChange }: DepartmentBoxProps) {
  const id = useId();
  return (
    <div className={css.department}>
      <label htmlFor={id}>{say.department}</label>
      <Select
        id={id}
        className={css.departmentSelect ?? ''}
        placeholder={say.departmentChoose}
        value={value ?? null}
        options={options}
        onChange={onChange}
      />
      <span className={css.note}>{say.departmentHint}</span>
    </div>
  );
}
