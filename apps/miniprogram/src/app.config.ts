// framework file: the pages of the mini-program and its native bar.
export default defineAppConfig({
  entryPagePath: 'pages/today/index',
  pages: ['pages/today/index', 'pages/matters/index', 'pages/me/index', 'pages/bind/index'],
  subPackages: [
    { root: 'packageFollowUp', pages: ['pages/answer/index', 'pages/advice/index', 'pages/matter/index'] },
  ],
  preloadRule: { 'pages/today/index': { network: 'all', packages: ['packageFollowUp'] } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '随安',
    navigationBarBackgroundColor: '#F4F3EF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F3EF',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
});
