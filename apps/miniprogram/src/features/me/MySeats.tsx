import type { SeatSummary } from '@suian/contracts/patient-app';
import { chooseSeat } from '../../data/seats.js';
import { restartAt } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { Words } from '../../ui/Words.js';
import { ME } from '../../words/me.js';
import type { Mine } from './load-mine.js';

/** Whose follow-up this is; with several patients on one WeChat, a choice between them. */
export function MySeats({ mine }: { mine: Mine }) {
  const { today, seats } = mine;
  if (!today) return null;
  const change = (seat: SeatSummary) => {
    chooseSeat(seat.id);
    void restartAt('today');
  };
  return (
    <Card title={today.seat.patientName}>
      <Words text={ME.where(today.seat.organizationName, today.departmentName)} tone="ink2" />
      {seats.length > 1
        ? seats.map((seat) => (
            <ChoiceRow
              key={seat.id}
              label={seat.patientName}
              chosen={seat.id === today.seat.id}
              onPress={() => change(seat)}
            />
          ))
        : null}
      <Words text={ME.bindAnother} size="note" tone="ink2" />
    </Card>
  );
}
