import { InstantText, type InstantTextProps } from './InstantText.js';
import marks from './marks.module.css';

/** A moment something is due; red when it has passed. */
export function DueTime(props: InstantTextProps) {
  const isOver = Date.parse(props.at) < props.now.getTime();
  return (
    <span className={isOver ? marks.over : undefined}>
      <InstantText {...props} />
    </span>
  );
}
