// framework file: the pages of the mini-program and its native bar.
export default defineAppConfig({
  entryPagePath: 'pages/today/index',
  pages: ['pages/today/index', 'pages/matters/index', 'pages/me/index', 'pages/bind/index'],
  subPackages: [
    { root: 'packageFollowUp', pages: ['pages/answer/index', 'pages/advice/index', 'pages/matter/index'] },
    {
      root: 'packageMe',
      pages: ['pages/consents/index', 'pages/lookers/index', 'pages/export/index', 'pages/unbind/index'],
    },
    { root: 'packageDiary', pages: ['pages/diary/index', 'pages/entry/index', 'pages/trend/index'] },
  ],
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['packageFollowUp', 'packageDiary'] },
    'pages/me/index': { network: 'all', packages: ['packageMe'] },
  },
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
