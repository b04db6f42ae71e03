import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { openDatabase } from './open-database.js';
import type { DatabaseOptions } from './open-database.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The database of the product, imported once by the root module: everybody may inject UnitOfWork. TypeOrmModule owns
 * the life of the two data sources: after the web server has closed it destroys them, which waits for the work
 * under way. Nothing can be sent through the data sources it offers.
 */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    const open = once(() => openDatabase(options));
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        ownedSource('writer', async () => (await open()).owned.writer),
        ownedSource('reader', async () => (await open()).owned.reader),
      ],
      providers: [
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken('writer'), getDataSourceToken('reader')],
          useFactory: open,
        },
      ],
      exports: [UnitOfWork],
    };
  }
}

function ownedSource(name: string, source: () => Promise<DataSource>): DynamicModule {
  return TypeOrmModule.forRootAsync({
    name,
    // The options stand in openDatabase. No retries: a locked or half-migrated database does not heal by waiting.
    useFactory: () => ({ type: 'better-sqlite3', database: '', retryAttempts: 0 }),
    dataSourceFactory: source,
  });
}

function once(open: () => Promise<UnitOfWork>): () => Promise<UnitOfWork> {
  let opening: Promise<UnitOfWork> | undefined;
  return () => (opening ??= open());
}
