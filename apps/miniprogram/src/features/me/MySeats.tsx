import type { SeatSummary, Today } from '@suian/contracts/patient-app';
import { chooseSeat } from '../../data/seats.js';
import { restartAt } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { Words } from '../../ui/Words.js';
import { ME } from '../../words/me.js';

/** With several patients on one WeChat, a choice between them; with one, nothing to choose. */
export function MySeats({ seats, today }: { seats: readonly SeatSummary[]; today: Today }) {
  if (seats.length < 2) return null;
  const change = (seat: SeatSummary) => {
    chooseSeat(seat.id);
    void restartAt('today');
  };
  return (
    <Card title={ME.seats}>
      {seats.map((seat) => (
        <ChoiceRow
          key={seat.id}
          label={seat.patientName}
          chosen={seat.id === today.seat.id}
          onPress={() => change(seat)}
        />
      ))}
      <Words text={ME.bindAnother} size="note" tone="ink2" />
    </Card>
  );
}
