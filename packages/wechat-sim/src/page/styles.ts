/** Colours and sizes are the look's tokens for the console; the screen inside the phone is the product's own. */
export const styles = `
:root {
  --ink: #1C2527; --ink2: #465155; --ink3: #606B70; --edge: #869095; --edge-soft: #CFCCC4;
  --line: #E2E0DA; --line-soft: #EEECE7; --page: #F4F3EF; --sunk: #FAF9F6; --card: #FFFFFF;
  --brand: #0F6770; --brand-hover: #0C575F; --brand-deep: #0A4A51; --brand-tint: #E3F0F0; --brand-wash: #F1F8F8;
  --red: #B42318; --red-tint: #FDECEA; --amber: #8A4B00; --amber-tint: #FFF2DB;
  --green: #22683C; --green-tint: #E6F2E8; --off: #EFEDE8; --off-text: #5B6569;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; background: var(--page); color: var(--ink); font-size: 14px; line-height: 22px;
  font-family: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, p, ol { margin: 0; padding: 0; }
h1 { font-size: 18px; line-height: 28px; }
h2 { font-size: 15px; line-height: 24px; }
.note { font-size: 12px; line-height: 18px; color: var(--ink3); }
.desk {
  display: grid; grid-template-columns: 391px minmax(300px, 560px) 320px; justify-content: center;
  align-items: start; gap: 24px; padding: 11px 20px;
}
.middle, .side { display: grid; gap: 12px; }
.middle header, .side { padding-top: 4px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; margin-bottom: 10px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }

.phone { position: relative; border-radius: 28px; background: var(--ink); padding: 0 8px 12px; }
.caption { height: 34px; line-height: 34px; text-align: center; color: #FFFFFF; font-size: 12px; }
.screen { width: 375px; height: 812px; border-radius: 18px; overflow: hidden; background: var(--page); }
.screen iframe { display: block; width: 100%; height: 100%; border: 0; }

button, input {
  font: inherit; color: var(--ink); min-height: 34px; border-radius: 8px; background: var(--card);
  border: 1px solid var(--edge-soft); padding: 5px 12px;
}
button { cursor: pointer; transition: background-color 100ms ease-out; }
button:hover { background: var(--sunk); }
button:active { background: var(--brand-tint); }
button.main { background: var(--brand); border-color: var(--brand); color: #FFFFFF; font-weight: 700; }
button.main:hover { background: var(--brand-hover); }
button.main:active { background: var(--brand-deep); }
button:disabled { background: var(--off); color: var(--off-text); cursor: default; }
:focus-visible, .pick:focus-within { outline: 2px solid var(--brand); outline-offset: 2px; }
.pick input:focus-visible { outline: none; }

.picks { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; margin-bottom: 10px; }
.pick {
  position: relative; display: grid; place-items: center; min-height: 38px; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--edge);
}
.pick input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.pick:has(:checked) {
  background: var(--brand-wash); border-color: var(--brand); box-shadow: inset 0 0 0 1px var(--brand); font-weight: 700;
}
#network { display: inline-flex; align-items: center; gap: 8px; }
.track { width: 32px; height: 18px; border-radius: 9px; background: var(--edge); position: relative; }
.track::after {
  content: ""; position: absolute; top: 2px; left: 2px; width: 14px; height: 14px; border-radius: 7px;
  background: #FFFFFF; transition: transform 160ms ease-out;
}
[aria-checked="true"] .track { background: var(--green); }
[aria-checked="true"] .track::after { transform: translateX(14px); }

.papers { list-style: none; }
.papers li {
  display: grid; grid-template-columns: 72px 1fr auto; align-items: center; gap: 12px; padding: 10px 0;
  border-top: 1px solid var(--line-soft);
}
.papers img { display: block; width: 72px; height: 72px; border: 1px solid var(--line); border-radius: 6px; }
.papers strong { font-size: 15px; }
.papers .note { overflow-wrap: anywhere; }
.tag {
  margin-left: 8px; padding: 2px 6px; border-radius: 5px; font-size: 12px; line-height: 18px;
  background: var(--green-tint); color: var(--green); font-weight: 700;
}
.empty { padding: 20px 0 12px; text-align: center; }

.popup {
  position: absolute; left: 8px; right: 8px; bottom: 12px; padding: 20px 16px; border-radius: 16px 16px 18px 18px;
  background: var(--card); box-shadow: 0 -8px 28px rgba(28, 37, 39, .28);
}
.popup ul { margin: 10px 0 16px; padding-left: 20px; }
.popup .row { flex-wrap: nowrap; }
.popup button { flex: 1; min-height: 48px; font-size: 15px; }
.messages { list-style: none; display: grid; gap: 8px; }
.message { width: 100%; text-align: left; padding: 10px 12px; }

.figure { font-size: 28px; line-height: 36px; font-weight: 700; }
.jumps { display: grid; gap: 8px; margin: 12px 0; }
.jump { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 8px; text-align: left; }
.jump .target { color: var(--ink3); font-size: 12px; }
.jump:disabled .target { color: var(--off-text); }
.chosen { margin-bottom: 10px; }
.chosen .row { margin-top: 4px; flex-wrap: nowrap; }
.chosen input { flex: 1; min-width: 0; border-color: var(--edge); }
.chosen input[aria-invalid="true"] { border-color: var(--red); }
.error, .warning { padding: 6px 10px; border-radius: 8px; margin-bottom: 10px; }
.error { background: var(--red-tint); color: var(--red); }
.warning { background: var(--amber-tint); color: var(--amber); }
.said {
  position: fixed; left: 50%; bottom: 20px; transform: translateX(-50%); max-width: calc(100vw - 32px);
  padding: 10px 16px; border-radius: 8px; background: var(--ink); color: #FFFFFF;
  box-shadow: 0 8px 28px rgba(28, 37, 39, .16);
}

@media (max-width: 1180px) {
  .desk { grid-template-columns: 391px minmax(280px, 1fr); }
  .phone { grid-row: span 2; }
}
@media (max-width: 760px) {
  .desk { grid-template-columns: minmax(0, 1fr); padding: 0 0 24px; gap: 12px; }
  .middle, .side { padding: 0 16px; }
  .middle header { padding-top: 0; }
  .phone { grid-row: auto; border-radius: 0; padding: 0; }
  .screen { width: 100%; height: min(812px, calc(100vh - 34px)); border-radius: 0; }
  button, input, .pick { min-height: 48px; }
  .papers li { grid-template-columns: 72px 1fr; }
  .papers button { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
