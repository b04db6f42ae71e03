import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { Icon } from '../../ui/Icon.js';
import { wardListWords } from '../../words/ward-lists.js';
import { ACCEPTED } from './ward-list-file.js';
import css from './ward-lists.module.css';

const say = wardListWords.choose;

interface DropZoneProps {
  /** Says what is missing before a file is looked for in vain. */
  mayChoose: () => boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Drop a file, or press the button; the button is enough, so the keyboard needs no mouse. */
export function DropZone({ mayChoose, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={isOver ? css.dropOver : css.drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Icon name="inbox" size={28} />
      <p>
        {say.drop}{' '}
        <Button type="primary" onClick={() => mayChoose() && input.current?.click()}>
          {say.button}
        </Button>
      </p>
      <p className={css.note}>{say.kinds}</p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={say.title}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file, corrected and chosen again, is a change too.
          event.target.value = '';
        }}
      />
    </div>
  );
}
