import type { ThemeConfig } from 'antd';

export const FONT =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** look.md §10. Every tint is set by hand: from seeds this dark antd derives muddy ones that fail 4.5:1. */
const BRAND = {
  colorPrimary: '#0F6770',
  colorPrimaryHover: '#0C575F',
  colorPrimaryActive: '#0A4A51',
  colorPrimaryBg: '#E3F0F0',
  colorPrimaryBgHover: '#D5E8E8',
  colorPrimaryBorder: '#9CC6C8',
  colorPrimaryBorderHover: '#6FA9AD',
  colorPrimaryText: '#0F6770',
  colorPrimaryTextHover: '#0C575F',
  colorPrimaryTextActive: '#0A4A51',
  colorLink: '#0F6770',
  colorLinkHover: '#0C575F',
  colorLinkActive: '#0A4A51',
};

const STATES = {
  colorError: '#B42318',
  colorErrorHover: '#9A1D14',
  colorErrorActive: '#7F1810',
  colorErrorBg: '#FDECEA',
  colorErrorBgHover: '#FADBD8',
  colorErrorBorder: '#E9A8A1',
  colorErrorText: '#B42318',
  colorWarning: '#8A4B00',
  colorWarningBg: '#FFF2DB',
  colorWarningBorder: '#E5BF7C',
  colorWarningText: '#8A4B00',
  colorSuccess: '#22683C',
  colorSuccessBg: '#E6F2E8',
  colorSuccessBorder: '#A3CBAB',
  colorSuccessText: '#22683C',
  colorInfo: '#2F5D8C',
  colorInfoBg: '#E9F0F7',
  colorInfoBorder: '#A9C2DA',
  colorInfoText: '#2F5D8C',
};

const TEXT = {
  colorText: '#1C2527',
  colorTextHeading: '#1C2527',
  colorTextSecondary: '#465155',
  colorIcon: '#465155',
  colorTextTertiary: '#606B70',
  colorTextQuaternary: '#606B70',
  colorTextDescription: '#606B70',
  colorTextPlaceholder: '#606B70',
  colorTextDisabled: '#5B6569',
  colorIconHover: '#1C2527',
};

const GROUND = {
  colorBgLayout: '#F4F3EF',
  colorBgContainer: '#FFFFFF',
  colorBgElevated: '#FFFFFF',
  colorBgSpotlight: '#1C2527',
  colorBgContainerDisabled: '#EFEDE8',
  colorFillAlter: '#FAF9F6',
  colorFillQuaternary: '#FAF9F6',
  colorFillSecondary: '#EFEDE8',
  colorFillTertiary: '#F4F3EF',
  controlItemBgHover: '#F4F3EF',
  controlItemBgActive: '#E3F0F0',
  controlItemBgActiveHover: '#D5E8E8',
  colorBorder: '#869095',
  colorBorderSecondary: '#E2E0DA',
  colorSplit: '#EEECE7',
  controlOutline: 'rgba(15,103,112,0.22)',
  controlOutlineWidth: 2,
  lineWidthFocus: 2,
};

const SIZE = {
  fontFamily: FONT,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeXL: 18,
  fontSizeHeading3: 28,
  fontSizeHeading4: 18,
  fontSizeHeading5: 15,
  fontWeightStrong: 700,
  lineHeight: 1.5714,
  controlHeight: 34,
  controlHeightSM: 28,
  controlHeightLG: 44,
  borderRadius: 8,
  borderRadiusLG: 10,
  borderRadiusSM: 6,
  borderRadiusXS: 5,
  padding: 16,
  paddingLG: 20,
  paddingSM: 12,
  paddingXS: 8,
  paddingXXS: 4,
};

const DEPTH = {
  boxShadow: '0 8px 28px rgba(28,37,39,0.16)',
  boxShadowSecondary: '0 8px 28px rgba(28,37,39,0.16)',
  boxShadowTertiary: 'none',
  motionDurationFast: '0.1s',
  motionDurationMid: '0.16s',
  motionDurationSlow: '0.22s',
  wireframe: false,
};

const CONTROLS: ThemeConfig['components'] = {
  Button: {
    fontWeight: 500,
    primaryShadow: 'none',
    defaultShadow: 'none',
    dangerShadow: 'none',
    defaultBorderColor: '#CFCCC4',
    paddingInline: 14,
    paddingInlineSM: 10,
    contentFontSizeSM: 13,
  },
  Input: {
    activeShadow: '0 0 0 2px rgba(15,103,112,0.22)',
    hoverBorderColor: '#0F6770',
    activeBorderColor: '#0F6770',
  },
  Select: {
    hoverBorderColor: '#0F6770',
    activeBorderColor: '#0F6770',
    activeOutlineColor: 'rgba(15,103,112,0.22)',
    optionSelectedBg: '#E3F0F0',
    optionSelectedFontWeight: 700,
  },
  Segmented: {
    trackBg: '#E7E5DF',
    itemColor: '#465155',
    itemSelectedBg: '#FFFFFF',
    itemSelectedColor: '#1C2527',
    trackPadding: 3,
  },
  Tabs: {
    itemColor: '#465155',
    itemSelectedColor: '#0A4A51',
    inkBarColor: '#0F6770',
    horizontalItemGutter: 20,
    titleFontSize: 14,
  },
};

const GROUNDS: ThemeConfig['components'] = {
  Layout: {
    headerBg: '#FFFFFF',
    headerHeight: 48,
    headerPadding: '0 20px',
    siderBg: '#FFFFFF',
    lightSiderBg: '#FFFFFF',
    bodyBg: '#F4F3EF',
  },
  Menu: {
    itemSelectedBg: '#E3F0F0',
    itemSelectedColor: '#0A4A51',
    itemColor: '#465155',
    itemBorderRadius: 8,
  },
  Table: {
    headerBg: '#FAF9F6',
    headerColor: '#606B70',
    headerSplitColor: 'transparent',
    rowHoverBg: '#FAF9F6',
    rowSelectedBg: '#EEF6F6',
    rowSelectedHoverBg: '#EEF6F6',
    borderColor: '#EEECE7',
    cellFontSize: 13,
    cellFontSizeMD: 13,
    cellFontSizeSM: 13,
    cellPaddingBlock: 10,
    cellPaddingBlockMD: 10,
    cellPaddingBlockSM: 10,
    cellPaddingInline: 10,
    cellPaddingInlineMD: 10,
    cellPaddingInlineSM: 10,
  },
  Card: { headerFontSize: 15, headerHeight: 40, bodyPadding: 14, headerPadding: 14 },
  Tag: { defaultBg: '#F1EFEB', defaultColor: '#465155' },
  Tooltip: { maxWidth: 360 },
  // look.md §2: a toast is ink.
  Message: { contentBg: '#1C2527', colorSuccess: '#A3CBAB', colorInfo: '#A9C2DA', colorError: '#E9A8A1' },
  Timeline: { tailColor: '#E2E0DA', dotBg: '#FFFFFF' },
  Badge: { textFontSize: 11, textFontWeight: 700 },
  Progress: { defaultColor: '#0F6770', remainingColor: '#E7E5DF' },
  Statistic: { contentFontSize: 28, titleFontSize: 13 },
};

export const THEME: ThemeConfig = {
  token: { ...BRAND, ...STATES, ...TEXT, ...GROUND, ...SIZE, ...DEPTH },
  components: { ...CONTROLS, ...GROUNDS },
};
