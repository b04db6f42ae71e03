import { useState } from 'react';
import { BigButton } from './BigButton.js';
import { Card } from './Card.js';
import { Words } from './Words.js';

export interface FullNoticeProps {
  notice: {
    controller: string;
    contact: string;
    sections: readonly { title: string; lines: readonly string[] }[];
  };
  openLabel: string;
  closeLabel: string;
}

/** The whole text of what data is used for, behind one press. */
export function FullNotice({ notice, openLabel, closeLabel }: FullNoticeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BigButton
        label={isOpen ? closeLabel : openLabel}
        kind="quiet"
        icon="document"
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen
        ? notice.sections.map((section) => (
            <Card key={section.title} title={section.title}>
              {section.lines.map((line) => (
                <Words key={line} text={line} tone="ink2" />
              ))}
            </Card>
          ))
        : null}
    </>
  );
}
