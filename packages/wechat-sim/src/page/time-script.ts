/** Wall-clock arithmetic in the hospital's zone, which need not be the browser's. Puts `simTime` on window. */
export const timeScript = `
(function () {
  'use strict';

  function wallOf(instant, zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric',
    });
    const parts = {};
    for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
    return { year: parts.year, month: parts.month, day: parts.day, hour: parts.hour, minute: parts.minute };
  }

  function asIfUtc(wall) {
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  }

  // Two passes: the first offset may belong to the other side of a summer-time change.
  function instantOf(wall, zone) {
    const wanted = asIfUtc(wall);
    const firstTry = wanted - (asIfUtc(wallOf(wanted, zone)) - wanted);
    return wanted - (asIfUtc(wallOf(firstTry, zone)) - firstTry);
  }

  function tomorrowAt(instant, zone, hour) {
    const wall = wallOf(instant, zone);
    const day = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + 1));
    return instantOf({
      year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour: hour, minute: 0,
    }, zone);
  }

  function wallOfField(text) {
    const match = /^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2})/.exec(text);
    if (match === null) return null;
    const numbers = match.slice(1).map(Number);
    return { year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4] };
  }

  function two(number) {
    return String(number).padStart(2, '0');
  }

  function fieldOf(instant, zone) {
    const wall = wallOf(instant, zone);
    const date = String(wall.year).padStart(4, '0') + '-' + two(wall.month) + '-' + two(wall.day);
    return date + 'T' + two(wall.hour) + ':' + two(wall.minute);
  }

  function timeText(instant, zone) {
    const wall = wallOf(instant, zone);
    return two(wall.hour) + ':' + two(wall.minute);
  }

  function dayText(instant, zone, words) {
    const wall = wallOf(instant, zone);
    const weekday = words.weekdays[new Date(asIfUtc(wall)).getUTCDay()];
    return words.day.replace('{month}', wall.month).replace('{day}', wall.day).replace('{weekday}', weekday);
  }

  window.simTime = { instantOf, tomorrowAt, wallOfField, fieldOf, timeText, dayText };
})();
`;
