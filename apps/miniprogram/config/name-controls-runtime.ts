import { mergeInternalComponents } from '@tarojs/shared';

// The same list as the template's (name-controls.ts); repeated because this file runs on the phone.
const SPOKEN = { 'aria-role': "''", 'aria-label': "''", 'aria-checked': '', 'aria-disabled': '' };

mergeInternalComponents({ View: SPOKEN, Input: SPOKEN, Textarea: SPOKEN });
