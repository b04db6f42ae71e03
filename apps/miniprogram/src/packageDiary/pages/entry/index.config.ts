import { WORDS } from '../../../words';

// framework file: Taro asks for a default export.
export default definePageConfig({ navigationBarTitleText: WORDS.titles.entry });
