import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  MapWardListRequest,
  StartWardListRequest,
  UploadWardListQuery,
  WardList,
  WardListList,
  WardListRows,
  WardListRowsQuery,
} from '@suian/contracts/ward-lists';
import type { PageQuery } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Caller, Handles } from '../../../platform/http/route.decorator.js';
import { WardListRowsPage } from './queries/ward-list-rows.query.js';
import { WardListsQuery } from './queries/ward-lists.query.js';
import { MapWardList } from './use-cases/map-ward-list.js';
import { StartWardList } from './use-cases/start-ward-list.js';
import { UploadWardList } from './use-cases/upload-ward-list.js';

@Controller()
export class WardListsController {
  constructor(
    private readonly uploadList: UploadWardList,
    private readonly mapList: MapWardList,
    private readonly startList: StartWardList,
    private readonly lists: WardListsQuery,
    private readonly listRows: WardListRowsPage,
  ) {}

  @Handles('uploadWardList')
  upload(
    @Caller() actor: StaffActor,
    @Query() query: UploadWardListQuery,
    @Body() bytes: Buffer,
  ): Promise<WardList> {
    return this.uploadList.run(actor, query.departmentId, bytes);
  }

  @Handles('listWardLists')
  list(@Caller() actor: StaffActor, @Query() query: PageQuery): Promise<WardListList> {
    return this.lists.list(actor, query);
  }

  @Handles('getWardList')
  one(@Caller() actor: StaffActor, @Param('wardListId') wardListId: string): Promise<WardList> {
    return this.lists.one(actor, wardListId);
  }

  @Handles('listWardRows')
  rows(
    @Caller() actor: StaffActor,
    @Param('wardListId') wardListId: string,
    @Query() query: WardListRowsQuery,
  ): Promise<WardListRows> {
    return this.listRows.run(actor, wardListId, query);
  }

  @Handles('mapWardList')
  map(
    @Caller() actor: StaffActor,
    @Param('wardListId') wardListId: string,
    @Body() body: MapWardListRequest,
  ): Promise<WardList> {
    return this.mapList.run(actor, wardListId, body);
  }

  @Handles('startWardList')
  start(
    @Caller() actor: StaffActor,
    @Param('wardListId') wardListId: string,
    @Body() body: StartWardListRequest,
  ): Promise<WardList> {
    return this.startList.run(actor, wardListId, body.version);
  }
}
