export default definePageConfig({ navigationBarTitleText: 'g' });
