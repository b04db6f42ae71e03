/** Written by hand, one line a case: walked by the rules of the domain and by the server alike. See `EntryCase`. */
export const ENTRY_CASES = `who|history|entry|first|alert|then|after|alertAfter|why
general||bp 120/80|calm|-|||-|plain
general||bp 120/80/72|calm|-|||-|with its pulse
general||bp 159/99|calm|-|||-|just under the warning limit
general||bp 160/99|questioned|-|none|alarm|warning|on the limit, no second value
general||bp 159/100|questioned|-|none|alarm|warning|on the limit of the low pressure
general||bp 161/90|questioned|-|bp 138/86|rechecked|-|a calm second value is evidence
general||bp 161/90|questioned|-|bp 165/92|alarm|warning|the second is no better
general||bp 161/90|questioned|-|bp 182/92|alarm|critical|the second is in the emergency band
general||bp 179/109|questioned|-|none|alarm|warning|just under the emergency band
general||bp 180/90|alarm|critical|||critical|on the emergency band: at once
general||bp 170/110|alarm|critical|||critical|the low pressure on the emergency band
general||bp 181/111|alarm|critical|bp 128/80|alarm|critical|a calm second value closes nothing
general||bp 90/60|calm|-|||-|just over the low limit
general||bp 89/60|questioned|-|none|alarm|warning|on the low limit
hypertension||bp 100/60|calm|-|||-|just over the low limit of a treated patient
hypertension||bp 99/60|questioned|-|none|alarm|warning|low for a treated patient
general||bp 99/60|calm|-|||-|the same in somebody untreated
hypertension||bp 142/88|calm|-|||-|over the target is no reason to measure again
hypertension|bp 138/84 x6|bp 157/84|calm|-|||-|19 over his usual
hypertension|bp 138/84 x6|bp 158/84|questioned|-|none|alarm|warning|20 over his usual
hypertension|bp 138/84 x6|bp 158/84|questioned|-|bp 140/84|rechecked|-|the picture p06
hypertension|bp 138/84 x5|bp 158/84|calm|-|||-|five values are no usual
hypertension|bp 138/84 x6|bp 138/99|questioned|-|none|alarm|warning|15 over his usual low pressure
hypertension|bp 138/84 x6|bp 138/98|calm|-|||-|14 over it
hypertension|bp 150/90 x6|bp 168/96|questioned|-|none|alarm|warning|over the limit though near his usual
general||bp 120/80/119|calm|-|||-|pulse just under
general||bp 120/80/120|questioned|-|none|alarm|warning|pulse on the limit
general||bp 80/120|refused systolic swapped|-|||-|written the wrong way round
general||bp 120/120|refused systolic swapped|-|||-|equal is not possible
general||bp 1440/90|refused systolic range|-|||-|a digit too many
general||bp 59/40|refused systolic range|-|||-|just under what is possible
general||bp 261/100|refused systolic range|-|||-|just over what is possible
general||bp 260/100|alarm|critical|||critical|possible, and far too high
general||bp 120/29|refused diastolic range|-|||-|low pressure just under what is possible
general||bp 120|refused diastolic missing|-|||-|blank
diabetes||glucose 6.1 @fasting|calm|-|||-|plain
diabetes||glucose 9.9 @fasting|calm|-|||-|just under the fasting limit of a diabetic
diabetes||glucose 10 @fasting|questioned|-|none|alarm|warning|on it
diabetes||glucose 10 @after-meal-2h|calm|-|||-|the same after a meal
diabetes||glucose 13.8 @random|calm|-|||-|just under
diabetes||glucose 13.9 @random|questioned|-|glucose 9.8 @random|rechecked|-|on the limit, then calm
diabetes||glucose 16.6 @random|questioned|-|none|alarm|warning|just under the emergency band
diabetes||glucose 16.7 @random|alarm|critical|||critical|on the emergency band
diabetes||glucose 4 @random|calm|-|||-|just over the low emergency band
diabetes||glucose 3.9 @random|alarm|critical|||critical|on the low emergency band
diabetes||glucose 3.9 @bedtime|alarm|critical|glucose 5.6 @bedtime|alarm|critical|better after sugar; a nurse still looks
general||glucose 6.9 @fasting|calm|-|||-|just under, no diabetes known
general||glucose 7 @fasting|questioned|-|none|alarm|warning|on the fasting limit
general||glucose 11 @random|calm|-|||-|just under
general||glucose 11.1 @random|questioned|-|none|alarm|warning|on it
diabetes||glucose 126 @fasting|refused glucose other-unit:mg/dL|-|||-|typed in mg/dL
diabetes||glucose 35.5 @random|refused glucose range|-|||-|over what a meter shows
diabetes||glucose 0.9 @random|refused glucose range|-|||-|under what is possible
diabetes||glucose 6.1|refused context missing|-|||-|without the meal it says little
diabetes||glucose 6.1 @armpit|refused context unknown|-|||-|a site is no meal
diabetes||glucose 6.15 @fasting|refused glucose decimals|-|||-|a meter shows one decimal
general||temp 37.9|calm|-|||-|just under
general||temp 38|questioned|-|none|alarm|warning|on the limit
general||temp 38.5|questioned|-|none|alarm|warning|no operation: not yet an emergency
general||temp 39|questioned|-|none|alarm|warning|over 39.0 is meant
general||temp 39.1|alarm|critical|||critical|over 39.0
operated||temp 38.4|questioned|-|temp 37.2|rechecked|-|just under the emergency band after an operation
operated||temp 38.5|alarm|critical|||critical|on it
general||temp 35.1|calm|-|||-|just over the low limit
general||temp 35|questioned|-|none|alarm|warning|on it
general||temp 98.6|refused temperature other-unit:℉|-|||-|typed in ℉
general||temp 33.9|refused temperature range|-|||-|under what is possible
general||temp 3.67|refused temperature range|-|||-|the point slipped
general||spo2 94|calm|-|||-|just over
general||spo2 93|questioned|-|none|alarm|warning|on the limit
general||spo2 90|questioned|-|spo2 96|rechecked|-|just over the emergency band
general||spo2 89|alarm|critical|||critical|under 90
general||spo2 101|refused spo2 range|-|||-|more than all
general||pain 6|calm|-|||-|just under
general||pain 7|alarm|warning|||warning|a pain is not measured again
general||pain 11|refused pain range|-|||-|over the scale
general||pulse 119|calm|-|||-|just under
general||pulse 120|questioned|-|pulse 88|rechecked|-|on the limit
general||pulse 45|questioned|-|none|alarm|warning|on the low limit
general||weight 65.2|calm|-|||-|no limit, and no usual yet
general|weight 65 x6|weight 66.9|calm|-|||-|just under two more
general|weight 65 x6|weight 67|questioned|-|none|alarm|warning|two kilograms more
general|weight 65 x6|weight 130|questioned typing-error|-|weight 65.1|rechecked|-|written in 斤
`;
