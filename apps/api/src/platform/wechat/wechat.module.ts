import { Module } from '@nestjs/common';
import { WechatApps } from './wechat-apps.js';

@Module({ providers: [WechatApps], exports: [WechatApps] })
export class WechatModule {}
